# shellcheck shell=bash
# shellcheck disable=SC2016 # single quotes hold what other programs expand
# From the release before, with its data, to this one: rehearsed, refused when it would fail, done, and undone.

part_upgrade() {
  local previous last began
  cd "$root" || return
  # Without a release yet: the last commit before the newest migration was added.
  last=$(git log --format=%H --diff-filter=A -1 -- migrations)
  previous=$(git rev-parse --short "${CAL3_PREVIOUS:-$last^}") || return
  cd "$checkout" || return
  previous_image "$previous" || return

  dc down --volumes >/dev/null 2>&1
  old_release
  check "the release before ($previous) starts" start_old || return
  start_load 3 || return
  stop_load || return
  nothing_lost
  is 'migrations that it has' "$old_migrations" "$(sql 'select count(*) from _sqlx_migrations')"
  export BACKUP_DIR=$work/upgrade-backups
  new_release
  check 'a backup of it' docker/scripts/db-backup.sh
  check 'the upgrade rehearsed on the backup' docker/scripts/run-migrations.sh --rehearse
  fact 'what it said' "$(docker/scripts/run-migrations.sh --rehearse 2>/dev/null | grep -E '^(restored|migrated)' | sed 's/^\(.*\) [^ ]*\.dump in/\1 in/' | tr '\n' ';' | cut -c 1-110)"

  # Something that the newest migration trips over, after having done a part of its work.
  start_load 3 || return
  sql "$obstacle" >/dev/null
  says 'a migration that fails half-way' 'The migration failed; nothing of the failed step was kept. What ran goes on' \
    docker/scripts/rebuild.sh prod --no-pull --no-build
  is 'migrations that the database has' "$old_migrations" "$(sql 'select count(*) from _sqlx_migrations')"
  is 'containers of the old release that serve' "cal3/api:$old_tag" "$(docker inspect --format '{{.Config.Image}}' "$(ids api)")"
  sql "$obstacle_away" >/dev/null
  began=$(uptime_seconds)
  check 'rebuild.sh to this release, under load' docker/scripts/rebuild.sh prod --no-pull --no-build
  fact 'it took' "$(elapsed "$began")"
  stop_load || return
  is 'requests that failed' 0 "$(load failures)"
  nothing_lost
  is 'migrations that the database has' "$(find migrations -name '*.sql' | wc -l)" "$(sql 'select count(*) from _sqlx_migrations')"
  is 'what serves' "cal3/api:deploy-test" "$(docker inspect --format '{{.Config.Image}}' "$(ids api)")"
  check 'doctor' dc exec --no-TTY api cal3 doctor
  check 'what must always hold holds' dc exec --no-TTY api cal3 verify
  unset BACKUP_DIR
}
tidy_upgrade() { [[ ! -e $work/previous ]] || rm -rf "$work/previous"; }
tidy_part() { tidy_upgrade; }

# previous_image COMMIT: the API's image of that commit, with its own Dockerfile. The edge, the page and the scripts are ours.
previous_image() {
  old_tag=previous-$1
  rm -rf "$work/previous"
  mkdir -p "$work/previous"
  git -C "$root" archive "$1" | tar --extract --directory "$work/previous"
  old_migrations=$(find "$work/previous/migrations" -name '*.sql' | wc -l)
  docker image inspect "cal3/api:$old_tag" >/dev/null 2>&1 && return
  check "the API of $1 is built" docker build --quiet --tag "cal3/api:$old_tag" --file "$work/previous/docker/api/Dockerfile" "$work/previous"
}
old_release() {
  export CAL3_VERSION=$old_tag
  docker tag cal3/frontend:deploy-test "cal3/frontend:$old_tag"
  docker tag cal3/tools:deploy-test "cal3/tools:$old_tag"
}
new_release() { export CAL3_VERSION=deploy-test; }
# The address is written out, as releases before this one need it.
start_old() { REDIS_URL="redis://:$(sed -n 's/^REDIS_PASSWORD=//p' .env)@redis:6379/0" docker/scripts/start-prod.sh --no-build; }
# Every step of a migration is done, and then it cannot be recorded.
obstacle='create function obstacle() returns trigger language plpgsql as $$ begin raise exception $m$no more room$m$; end $$;
  create trigger obstacle before insert on _sqlx_migrations execute function obstacle()'
obstacle_away='drop function obstacle() cascade'
