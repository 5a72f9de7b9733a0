#!/usr/bin/env bash
# Follows the logs, of one service or of all.
#
#   docker/scripts/logs.sh [SERVICE] [dev|prod]
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

service='' stack=prod
for argument in "$@"; do
  case $argument in
    dev | prod) stack=$argument ;;
    -*)
      usage "$0"
      exit 2
      ;;
    *) service=$argument ;;
  esac
done
need_docker
use_stack "$stack"
exec "${compose[@]}" logs --follow --tail 100 ${service:+"$service"}
