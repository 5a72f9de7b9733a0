#!/usr/bin/env bash
# Starts the development stack with hot reload and waits until it answers. The first time, everything is compiled.
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

if (($# > 0)); then
  usage "$0"
  exit 2
fi
need_docker
use_stack dev
start_and_wait "${START_TIMEOUT:-1800}" --build
port=${FRONTEND_PORT:-8080} api=${API_HOST_PORT:-8081}
say
say 'Cal3 (development) is up.'
say "  Page      http://localhost:$port, demo@cal3.local, password cal3-demo-calendar"
say "  GraphiQL  http://localhost:$port/graphiql.html"
say "  API       http://localhost:$api/graphql"
say '  Logs      docker/scripts/logs.sh api dev'
