#!/usr/bin/env bash
# Stops a stack, or both; requests and jobs under way are finished or handed back. The data stays.
#
#   docker/scripts/stop.sh [dev|prod]
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

if (($# > 1)) || [[ ! ${1:-prod} =~ ^(prod|dev)$ ]]; then
  usage "$0"
  exit 2
fi
need_docker
for stack in ${1:-prod dev}; do
  use_stack "$stack"
  # Without .env, Compose refuses the file before it stops anything.
  if [[ $stack == prod && ! -e .env ]]; then
    [[ -z ${1:-} ]] || need_env
    continue
  fi
  "${compose[@]}" --profile '*' down --remove-orphans
done
