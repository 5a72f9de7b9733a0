#!/bin/sh
# Redis with a password that is in no list of processes. Usage: cal3.sh serve | ping
set -eu

password=${REDIS_PASSWORD:-}
if [ -z "$password" ] && [ -n "${REDIS_PASSWORD_FILE:-}" ]; then password=$(cat "$REDIS_PASSWORD_FILE"); fi
if [ -z "$password" ]; then
  # shellcheck disable=SC2016 # an example to be copied
  echo 'REDIS_PASSWORD is missing: the password of Redis. Example: REDIS_PASSWORD=$(openssl rand -hex 24)' >&2
  exit 1
fi

case ${1:-} in
  serve)
    escaped=$(printf '%s' "$password" | sed 's/[\\"]/\\&/g')
    # Losing a second of the queue loses nothing: PostgreSQL is the truth.
    exec redis-server - <<EOF_CONF
requirepass "$escaped"
maxmemory ${REDIS_MAXMEMORY:-192mb}
maxmemory-policy noeviction
appendonly yes
appendfsync everysec
dir /data
EOF_CONF
    ;;
  ping) REDISCLI_AUTH=$password redis-cli ping | grep -q PONG ;;
  *)
    echo 'Usage: cal3.sh serve | ping' >&2
    exit 2
    ;;
esac
