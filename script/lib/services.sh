# shellcheck shell=bash
# A PostgreSQL and a Redis of our own: own data, own ports, on the loopback address only.

# The user that PostgreSQL runs as: it refuses to run as root.
postgres_user() { if id postgres >/dev/null 2>&1; then echo postgres; else echo nobody; fi; }

# as_postgres COMMAND...: as the database's user when we are root, else as ourselves.
as_postgres() {
  if is_root; then
    (cd / && setpriv --reuid "$(postgres_user)" --regid "$(id -g "$(postgres_user)")" --clear-groups "$@")
  else
    "$@"
  fi
}

# place_postgres WANTED: sets postgres_data. A checkout below a closed home directory cannot be reached by
# the database's user; then the data goes to /var/lib/cal3, under a name made of the checkout's path and the
# password, so that a checkout that starts anew does too.
place_postgres() {
  postgres_data=$1
  mkdir -p "$(dirname "$postgres_data")"
  if is_root && ! as_postgres test -x "$(dirname "$postgres_data")"; then
    postgres_data=/var/lib/cal3/$(printf '%s %s' "$1" "$DB_PASSWORD" | sha256sum | cut -c 1-12)
    mkdir -p "$postgres_data"
    chmod 711 /var/lib/cal3
    say "The database's files are in $postgres_data (its user may not enter $(dirname "$1"))."
  fi
  mkdir -p "$postgres_data"
  if is_root; then chown "$(postgres_user)" "$postgres_data"; fi
  chmod 700 "$postgres_data"
}

# init_postgres [SETTING...]: makes the cluster if there is none. Its only role is `cal3`, with DB_PASSWORD.
init_postgres() {
  [[ -e $postgres_data/PG_VERSION ]] && return
  say 'Making a database cluster'
  local secret
  secret=$(mktemp)
  printf '%s\n' "$DB_PASSWORD" >"$secret"
  if is_root; then chown "$(postgres_user)" "$secret"; fi
  as_postgres "$postgres_bin/initdb" --pgdata "$postgres_data" --username cal3 --pwfile "$secret" \
    --auth scram-sha-256 --encoding UTF8 --locale C.UTF-8 >/dev/null || { rm -f "$secret"; die 'initdb failed'; }
  rm -f "$secret"
  as_postgres tee -a "$postgres_data/postgresql.conf" >/dev/null <<EOF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
timezone = 'UTC'
log_timezone = 'UTC'
$(printf '%s\n' "$@")
EOF
}

# The command of each service, as an array, for `run_child`.
postgres_command() {
  command=("$postgres_bin/postgres" -D "$postgres_data" -p "$postgres_port")
  if is_root; then
    command=(setpriv --reuid "$(postgres_user)" --regid "$(id -g "$(postgres_user)")" --clear-groups
      --pdeathsig INT "${command[@]}")
  fi
}

# write_redis_conf DIR [LINE...]
write_redis_conf() {
  local dir=$1
  shift
  mkdir -p "$dir"
  redis_conf=$dir/redis.conf
  (
    umask 077
    cat >"$redis_conf" <<EOF
bind 127.0.0.1
port $redis_port
dir $dir
requirepass $REDIS_PASSWORD
maxmemory-policy noeviction
save ""
$(printf '%s\n' "$@")
EOF
  )
}

# wait_for SECONDS WHAT COMMAND...: until the command succeeds.
wait_for() {
  local limit=$1 what=$2 start
  shift 2
  start=$SECONDS
  until "$@" >/dev/null 2>&1; do
    if [[ -n ${stopping:-} ]]; then return 1; fi
    if ((SECONDS - start >= limit)); then
      warn "$what did not answer within $limit seconds"
      return 1
    fi
    sleep 0.1
  done
}

postgres_answers() { "$postgres_bin/pg_isready" -q -h 127.0.0.1 -p "$postgres_port"; }
redis_answers() { [[ $(REDISCLI_AUTH=$REDIS_PASSWORD redis-cli -p "$redis_port" ping 2>/dev/null) == PONG ]]; }
url_answers() { curl --fail --silent --output /dev/null --max-time 2 "$1"; }

# ensure_database NAME
ensure_database() {
  local found
  export PGPASSWORD=$DB_PASSWORD
  local at=(-h 127.0.0.1 -p "$postgres_port" -U cal3)
  found=$("$postgres_bin/psql" "${at[@]}" -d postgres -Atc "select 1 from pg_database where datname = '$1'")
  [[ $found == 1 ]] || "$postgres_bin/createdb" "${at[@]}" "$1"
  unset PGPASSWORD
}
