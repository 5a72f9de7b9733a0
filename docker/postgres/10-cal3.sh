#!/bin/bash
# Makes the role and the database of Cal3 if they are absent. Run by the container when its volume is empty, and by
# docker/scripts/init-db.sh at any time. The role is no superuser: it owns its database and may make others beside it, for
# restores and rehearsals. Connects as libpq's environment says (in the container: as the superuser, by the socket).
set -euo pipefail

name=${DB_NAME:-cal3} role=${DB_USERNAME:-cal3}
password=${DB_PASSWORD:-}
if [[ -z $password && -n ${DB_PASSWORD_FILE:-} ]]; then password=$(<"$DB_PASSWORD_FILE"); fi
if [[ -z $password ]]; then
  # shellcheck disable=SC2016 # an example to be copied
  echo 'DB_PASSWORD is missing: the password of the database role. Example: DB_PASSWORD=$(openssl rand -hex 24)' >&2
  exit 1
fi

export PGUSER=${PGUSER:-${POSTGRES_USER:-postgres}}
# The password goes in by the environment, so that it is in no list of processes.
export CAL3_ROLE=$role CAL3_PASSWORD=$password CAL3_DATABASE=$name
# The lock is held while this runs, so that several starters at once do it one after the other.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname postgres <<'SQL'
\getenv role CAL3_ROLE
\getenv password CAL3_PASSWORD
\getenv database CAL3_DATABASE
select pg_advisory_lock(4918210673651) \g /dev/null
select format('create role %I login', :'role') where not exists (select from pg_roles where rolname = :'role') \gexec
select format('alter role %I createdb password %L', :'role', :'password') \gexec
-- Lets it see how others' sessions and replication are, which monitoring asks for.
select format('grant pg_monitor to %I', :'role') where not pg_has_role(:'role', 'pg_monitor', 'member') \gexec
select format('grant %I to %I', :'role', current_user)
  where not pg_has_role(current_user, :'role', 'member') \gexec
select format('create database %I owner %I', :'database', :'role')
  where not exists (select from pg_database where datname = :'database') \gexec
select format('revoke all on database %I from public', :'database') \gexec
-- Nobody signs in as the superuser over the network.
select format('alter role %I password null', current_user)
  where current_user <> :'role' and current_user = 'postgres' and inet_client_addr() is null \gexec
SQL
