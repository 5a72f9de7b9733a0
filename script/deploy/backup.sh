# shellcheck shell=bash
# Backups under load, everything destroyed, everything back; and backups that must not be believed.

part_backup() {
  local first second aside
  ensure_stack || return
  export BACKUP_DIR=$work/backups BACKUP_KEEP=2
  starters_at_once

  start_load 4 || return
  timed 'db-backup.sh, under load' docker/scripts/db-backup.sh || return
  stop_load || return
  nothing_lost
  first=$(newest)
  fact 'backup' "$(basename "$first"), $(stat --format %s "$first") bytes"
  is 'for the eyes of its owner' '600 700' "$(stat --format %a "$first") $(stat --format %a "$BACKUP_DIR")"
  says 'the present differs from it' 'DIFFERS events has [0-9]+ rows' verify_present "$first.manifest.json"

  dc stop api worker >/dev/null 2>&1
  check 'a second one, of a quiet instance' docker/scripts/db-backup.sh
  second=$(newest)
  check 'verify: the instance is equal to it' verify_present "$second.manifest.json"
  check 'export' docker compose --profile tools run --rm --no-deps --no-TTY --interactive=false --user 0:0 --volume "$BACKUP_DIR:/backups" tools export /backups/instance.tar
  check 'verify: the export is whole and equal' verify_present instance.tar

  destroy
  timed 'db-restore.sh of the second' docker/scripts/db-restore.sh "$second" --yes || return
  aside=$(sql "select datname from pg_database where datname like 'cal3_before_%'" | head -n 1)
  check 'what must always hold holds' dc exec --no-TTY api cal3 verify
  check 'every event is there' same_rows "$second.manifest.json"
  check 'people can sign in' node "$root/script/deploy/imports.mjs" "$url" "$demo_email" "$demo_password" 1 1
  check 'the empty database that was there can be dropped' docker compose --profile tools run --rm --no-deps --no-TTY --interactive=false tools restore --drop "$aside"

  refusals "$second"
  imported

  rotation
  full "$second"
  encrypted_backup
  rehearsal
  unset BACKUP_DIR BACKUP_KEEP
}

timed() {
  local began what=$1
  shift
  began=$(uptime_seconds)
  check "$what" "$@" || return 1
  fact 'it took' "$(elapsed "$began")"
}
newest() { find "$BACKUP_DIR" -maxdepth 1 -name 'cal3-2*.dump' | sort | tail -n 1; }
# verify_present FILE: the instance as it is now, against a manifest or an export in the folder of backups.
verify_present() {
  docker compose --profile tools run --rm --no-deps --no-TTY --interactive=false --user 0:0 --volume "$BACKUP_DIR:/backups:ro" \
    tools verify "/backups/$(basename "$1")"
}
same_rows() {
  local wanted
  wanted=$(node -p "JSON.parse(fs.readFileSync('$1', 'utf8')).tables.find(({ name }) => name === 'events').rows")
  [[ $(sql 'select count(*) from events') == "$wanted" ]]
}
destroy() {
  check 'every volume destroyed, and a new start' sh -c 'docker compose down --volumes && docker/scripts/start-prod.sh --no-build'
  is 'events after that: the demo alone' 13 "$(sql "select count(*) from events")"
}

# starters_at_once: five at a time, twice over.
starters_at_once() {
  check 'init-db.sh from five starters at once' at_once docker/scripts/init-db.sh
  # Connections that outlive their tables would answer with faults of their own.
  dc stop api worker >/dev/null 2>&1
  sql 'set client_min_messages = warning; drop schema public cascade; create schema public authorization cal3' >/dev/null
  check 'run-migrations.sh from five starters at once, on an empty database' at_once docker/scripts/run-migrations.sh
  is 'each migration once' "$(find migrations -name '*.sql' | wc -l)" "$(sql 'select count(*) from _sqlx_migrations where success')"
  check 'and a start on it' docker/scripts/start-prod.sh --no-build
}
at_once() {
  local pids=() pid failed=0 number
  for number in 1 2 3 4 5; do
    "$@" >"$logs/at-once-$number.log" 2>&1 &
    pids+=($!)
  done
  for pid in "${pids[@]}"; do wait "$pid" || failed=$((failed + 1)); done
  ((failed == 0)) || {
    tail -n 5 "$logs"/at-once-*.log
    return 1
  }
}

# refusals GOOD: what is not whole is not restored, and what is there goes on.
refusals() {
  local good=$1 bad=$work/bad before
  before=$(sql 'select count(*) from events')
  mkdir -p "$bad"
  cp "$good" "$bad/cut.dump"
  truncate --size=-1000 "$bad/cut.dump"
  says 'a backup without its checksum' 'sha256 is missing.*Nothing has been touched' docker/scripts/db-restore.sh "$bad/cut.dump" --yes
  sed "s|  .*dump$|  cut.dump|; /manifest/d" "$good.sha256" >"$bad/cut.dump.sha256"
  says 'one that was cut off' 'was cut off or changed. Nothing has been touched' docker/scripts/db-restore.sh "$bad/cut.dump" --yes
  (cd "$bad" && sha256sum cut.dump >cut.dump.sha256)
  says 'one that was cut off, with a checksum that fits' 'The restore failed. Nothing has been touched|no backup that PostgreSQL can read' \
    docker/scripts/db-restore.sh "$bad/cut.dump" --yes
  cp "$good" "$bad/other.dump"
  sed 's/"rows": [0-9]*/"rows": 7/' "$good.manifest.json" >"$bad/other.dump.manifest.json"
  (cd "$bad" && sha256sum other.dump other.dump.manifest.json >other.dump.sha256)
  says 'one that does not hold what it should' 'what was restored is not what the manifest says' docker/scripts/db-restore.sh "$bad/other.dump" --yes
  is 'the data is as it was' "$before" "$(sql 'select count(*) from events')"
  is 'no database is left over' '' "$(sql "select datname from pg_database where datname like 'cal3_restored_%'")"
  check 'and Cal3 serves it' answers "$url/api/ready"
}

# imported: the export, into an empty instance elsewhere.
imported() {
  sql 'create database cal3_import owner cal3' >/dev/null
  check 'import into an empty database' on_import import
  check 'verify: equal' on_import verify
  says 'import into one that is not empty' 'has accounts' on_import import
  sql 'drop database cal3_import' >/dev/null
}
on_import() {
  docker compose --profile tools run --rm --no-deps --no-TTY --interactive=false --user 0:0 --env DB_NAME=cal3_import \
    --volume "$BACKUP_DIR:/backups:ro" tools "$1" /backups/instance.tar
}

rotation() {
  local number
  for number in 1 2; do
    # Names go by the second.
    until_true 3 'The next second' sh -c "[ ! -e '$BACKUP_DIR/cal3-$(date -u +%Y%m%dT%H%M%SZ).dump' ]"
    docker/scripts/db-backup.sh >/dev/null
  done
  is 'backups that are kept (BACKUP_KEEP=2)' 2 "$(find "$BACKUP_DIR" -maxdepth 1 -name '*.dump' | wc -l)"
  is 'what belongs to them' 4 "$(find "$BACKUP_DIR" -maxdepth 1 -name 'cal3-2*.dump.*' | wc -l)"
  says 'a second one at the same time' 'Another backup or restore is under way' flock "$BACKUP_DIR/.lock" docker/scripts/db-backup.sh
}

full() {
  local archive
  check 'full-backup.sh' docker/scripts/full-backup.sh
  archive=$(find "$BACKUP_DIR" -name 'cal3-full-*.tar.gz')
  is 'its mode' 600 "$(stat --format %a "$archive")"
  is 'holds .env, compose files and docker/' 4 "$(tar --list --gzip --file "$archive" | grep -cE '^[^/]+/(\.env|docker-compose\.yml|docker/scripts/lib\.sh|database/cal3\.dump)$')"
  check 'db-restore.sh of it' docker/scripts/db-restore.sh "$archive" --yes
  check 'Cal3 serves it' answers "$url/api/ready"
}

encrypted_backup() {
  local identity=$work/age.key recipient
  have age || { is_root && apt_install age >/dev/null 2>&1; } || true
  if ! have age; then
    fact 'encrypted backup' 'not tried: age is not here'
    return
  fi
  rm -f "$identity"
  recipient=$(age-keygen --output "$identity" 2>&1 | sed -n 's/^Public key: //p')
  until_true 3 'The next second' sh -c "[ ! -e '$BACKUP_DIR/cal3-$(date -u +%Y%m%dT%H%M%SZ).dump' ]"
  check 'db-backup.sh, encrypted' env "BACKUP_AGE_RECIPIENT=$recipient" docker/scripts/db-backup.sh
  says 'restoring it without the key' 'BACKUP_AGE_IDENTITY has to name the file' docker/scripts/db-restore.sh "$(find "$BACKUP_DIR" -name '*.dump.age')" --yes
  check 'restoring it with the key' env "BACKUP_AGE_IDENTITY=$identity" docker/scripts/db-restore.sh "$(find "$BACKUP_DIR" -name '*.dump.age')" --yes
}

rehearsal() {
  check 'migrations rehearsed on the last backup' docker/scripts/run-migrations.sh --rehearse "$(newest)"
  is 'no database is left over' '' "$(sql "select datname from pg_database where datname like 'cal3_rehearsal_%'")"
}
