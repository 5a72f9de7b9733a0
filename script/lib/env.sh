# shellcheck shell=bash
# The secrets and ports of the private stack, made once and kept in .cal3/env, readable by their owner only.

env_file=$state/env

# Makes the file on the first run. Everything in it may be edited.
ensure_env() {
  mkdir -p "$state"
  [[ -e $env_file ]] && return
  (
    umask 077
    cat >"$env_file.new" <<EOF
# Made by script/server. Secrets of this checkout's own stack; delete the file (and the data beside it) to start anew.
APP_ENV=development
DB_PASSWORD=$(random_hex 24)
REDIS_PASSWORD=$(random_hex 24)
JWT_SECRET=$(random_hex 32)
ENCRYPTION_KEY=$(random_hex 32)
DEMO_PASSWORD=cal3-demo-calendar
LOG_FORMAT=text
RUST_LOG=info
EOF
  )
  mv "$env_file.new" "$env_file"
}

# Reads NAME=value lines. The values are taken as they stand: nothing in them is run.
# A variable that is set already wins, so that one run can be started differently.
load_env() {
  local line name
  while IFS= read -r line || [[ -n $line ]]; do
    [[ $line =~ ^[A-Z][A-Z0-9_]*= ]] || continue
    name=${line%%=*}
    [[ -v $name ]] || export "$name=${line#*=}"
  done <"$1"
}

# The settings that follow from the ports: set after the ports are chosen.
export_urls() {
  export DATABASE_URL="postgres://cal3:$DB_PASSWORD@127.0.0.1:$postgres_port/${DB_NAME:-cal3}"
  export REDIS_URL="redis://:$REDIS_PASSWORD@127.0.0.1:$redis_port/0"
  export PORT=$api_port METRICS_PORT=$metrics_port
  export FRONTEND_URL=${FRONTEND_URL:-http://localhost:$frontend_port}
  export API_URL=${API_URL:-$FRONTEND_URL}
  export CORS_ORIGINS=${CORS_ORIGINS:-$FRONTEND_URL}
}
