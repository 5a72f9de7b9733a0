# shellcheck shell=bash
# shellcheck disable=SC2016 # single quotes hold what other programs expand
# A streaming replica beside the stack's database. No part of its own.

secret() { sed -n "s/^$1=//p" .env; }
# replica_starts: as docker/README.md says: a role for replication, a base backup, a standby.
replica_starts() {
  sql "create role replicator replication login password '$(secret DB_PASSWORD)'" >/dev/null
  dc exec --no-TTY postgres bash -c 'echo "host replication replicator samenet scram-sha-256" >>"$PGDATA/pg_hba.conf"'
  sql 'select pg_reload_conf()' >/dev/null
  docker run --detach --name cal3-deploy-replica --network "$network" --network-alias replica --user 999:999 \
    --env "PGPASSWORD=$(secret DB_PASSWORD)" --env PGDATA=/var/lib/postgresql/data/pgdata --entrypoint bash postgres:15-bookworm -c '
      pg_basebackup --host postgres --username replicator --pgdata "$PGDATA" --write-recovery-conf --wal-method stream &&
      chmod 700 "$PGDATA" && exec postgres -clisten_addresses=*' >/dev/null
  check 'a streaming replica starts' until_true 60 'The replica' docker exec cal3-deploy-replica pg_isready --quiet --host 127.0.0.1
}
on_replica() { docker exec cal3-deploy-replica psql --no-psqlrc -qAt -U postgres -d cal3 -c "$1"; }
