#!/bin/sh
# Writes PgBouncer's settings, with the password out of any list of processes, and runs it.
set -eu

password=${DB_PASSWORD:-}
if [ -z "$password" ] && [ -n "${DB_PASSWORD_FILE:-}" ]; then password=$(cat "$DB_PASSWORD_FILE"); fi
: "${DB_HOST:?the database that is behind}" "${DB_USERNAME:?the role}" "${DB_NAME:?the database}"
umask 077
escaped=$(printf '%s' "$password" | sed 's/"/""/g')
printf '"%s" "%s"\n' "$DB_USERNAME" "$escaped" >/tmp/users
cat >/tmp/pgbouncer.ini <<EOF_INI
[databases]
* = host=$DB_HOST port=${DB_PORT:-5432}

[pgbouncer]
listen_addr = *
listen_port = 6432
unix_socket_dir =
auth_type = scram-sha-256
auth_file = /tmp/users
pool_mode = transaction
max_client_conn = ${PGBOUNCER_CLIENTS_MAX:-500}
default_pool_size = ${PGBOUNCER_POOL_SIZE:-20}
# What sqlx prepares is prepared again on whichever connection a transaction gets.
max_prepared_statements = 200
# What sessions of ours begin with cannot be set for each of them here: they are set on the role.
ignore_startup_parameters = extra_float_digits,options
server_tls_sslmode = ${DB_SSL_MODE:-prefer}
log_connections = 0
log_disconnections = 0
EOF_INI
exec pgbouncer /tmp/pgbouncer.ini
