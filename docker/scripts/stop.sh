#!/usr/bin/env bash
# Stops a stack; the data stays. Usage: stop.sh [dev|prod]   (both, when neither is named)
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

need_docker
for stack in ${1:-prod dev}; do
  use_stack "$stack"
  # Without .env, Compose refuses the file before it stops anything; then there is nothing of it to stop either.
  if [[ $stack == prod && ! -e .env ]]; then continue; fi
  "${compose[@]}" down --remove-orphans
done
