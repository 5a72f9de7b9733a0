#!/usr/bin/env bash
# Starts the development stack with hot reload and waits until it answers. The first time, everything is compiled.
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

need_docker
use_stack dev
start_and_wait "${START_TIMEOUT:-1800}"
port=${FRONTEND_PORT:-8080}
printf '\nCal3 (development) is up.\n  Page      http://localhost:%s\n  GraphiQL  http://localhost:%s/graphiql.html\n  API       http://localhost:8081/graphql\n  Logs      docker/scripts/logs.sh api dev\n' "$port" "$port"
