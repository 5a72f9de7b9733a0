# shellcheck shell=bash
# Growing beyond one database: PgBouncer in transaction mode in front of it, a streaming replica for feeds beside it.

# shellcheck source=/dev/null
. "$root/script/deploy/standby.sh"

part_replica() {
  local network=${project}_internal feed
  ensure_stack || return
  ensure_trixie || return
  check 'the image of PgBouncer is built' docker build --quiet --tag cal3/pgbouncer:deploy-test docker/pgbouncer || return
  replica_starts || return
  export COMPOSE_FILE=docker-compose.yml:docker-compose.pgbouncer.yml
  export DATABASE_REPLICA_URL
  DATABASE_REPLICA_URL=postgres://cal3:$(secret DB_PASSWORD)@replica:5432/cal3
  check 'start-prod.sh with the overlay' docker/scripts/start-prod.sh --no-build || return
  start_load 6 || return
  node "$root/script/deploy/imports.mjs" "$url" "$demo_email" "$demo_password" 4 200 || failures+=('replica: imports through PgBouncer')
  fact 'connections of the database, of them by PgBouncer' "$(sql "select count(*) || ', ' || count(*) filter (where client_addr = '$(address_of pgbouncer)') from pg_stat_activity where usename = 'cal3'")"
  check 'APIs reach the database through PgBouncer only' only_through_pgbouncer
  is 'leaders, whose lock a pooler cannot hold' 1 "$(sql "select count(*) from pg_locks where locktype = 'advisory' and objid = 1818583396")"
  stop_load || return
  nothing_lost
  feed=$(node "$root/script/deploy/feed.mjs" "$url" "$demo_email" "$demo_password")
  check 'a feed that was made this moment is answered' answers "$feed"
  until_true 30 'The replica to have caught up' caught_up
  for _ in 1 2 3 4 5; do answers "$feed"; done
  check 'feeds are read from the replica' until_true 30 'Reads of the replica' replica_reads_more
  check 'doctor: the replica' sh -c 'docker compose exec --no-TTY api cal3 doctor | grep -E "ok +replica: [0-9.]+ s behind"'
  docker stop --time 1 cal3-deploy-replica >/dev/null
  check 'without the replica, feeds come from the primary' answers "$feed"
}
tidy_part() {
  docker rm --force --volumes cal3-deploy-replica >/dev/null 2>&1 || true
  unset COMPOSE_FILE DATABASE_REPLICA_URL
  stack_down
}
# ensure_trixie: the base of PgBouncer's image; where it cannot be pulled, made as the lab makes bookworm.
ensure_trixie() {
  docker image inspect debian:trixie-slim >/dev/null 2>&1 && return
  timeout 60 docker pull --quiet debian:trixie-slim >/dev/null 2>&1 && return
  local root=$work/trixie
  [[ -e /usr/share/debootstrap/scripts/trixie ]] || ln -s sid /usr/share/debootstrap/scripts/trixie
  check 'a stand-in for debian:trixie-slim' debootstrap --variant=minbase --include=ca-certificates trixie "$root" || return 1
  cp /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates/" 2>/dev/null || true
  chroot "$root" update-ca-certificates >/dev/null 2>&1
  tar -C "$root" -c . | docker import -c 'ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt' -c 'CMD ["bash"]' - debian:trixie-slim >/dev/null
  rm -rf "$root"
}
address_of() { docker inspect --format "{{(index .NetworkSettings.Networks \"${project}_internal\").IPAddress}}" "$(ids "$1")"; }

only_through_pgbouncer() {
  local id address
  for id in $(ids api); do
    address=$(docker inspect --format "{{(index .NetworkSettings.Networks \"${project}_internal\").IPAddress}}" "$id")
    [[ $(sql "select count(*) from pg_stat_activity where client_addr = '$address'") == 0 ]] || return 1
  done
}
replica_reads_more() { (($(on_replica "select count(*) from pg_stat_activity where application_name = 'cal3'") > 0)); }
caught_up() { [[ $(on_replica 'select pg_last_wal_replay_lsn()') == "$(sql 'select pg_current_wal_lsn()')" ]]; }
