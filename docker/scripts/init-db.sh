#!/usr/bin/env bash
# Makes the role and the database of Cal3 if they are absent, and gives the role the password of .env; changes nothing else. For
# the stack's own PostgreSQL it needs no argument. For one elsewhere, say how to reach it as its administrator by libpq's
# variables:
#
#   docker/scripts/init-db.sh
#   PGHOST=db.example.org PGUSER=postgres PGPASSWORD=… docker/scripts/init-db.sh
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

case ${1:-} in
  '') ;;
  *)
    usage "$0"
    exit 2
    ;;
esac
need_docker
need_env
use_stack prod
script=docker/postgres/10-cal3.sh
if [[ -n ${PGHOST:-} ]]; then
  tools_options=(--interactive --entrypoint bash --env PGHOST --env PGPORT --env PGUSER --env PGPASSWORD --env PGSSLMODE)
  tools -s <$script || die 'Role and database could not be made.'
else
  [[ -n $("${compose[@]}" ps --quiet postgres) ]] || start_and_wait "${START_TIMEOUT:-120}" postgres
  # The container knows the password that it was made with; the role gets the one that .env has now.
  { printf 'export DB_PASSWORD=%q\n' "$(secret_value DB_PASSWORD)" && cat "$script"; } |
    "${compose[@]}" exec --no-TTY postgres bash -s || die 'Role and database could not be made.'
fi
say 'Role and database are there.'
