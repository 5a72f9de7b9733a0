#!/usr/bin/env bash
# Follows the logs. Usage: logs.sh [SERVICE] [dev|prod]
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

service=${1:-} stack=${2:-prod}
if [[ $service == dev || $service == prod ]]; then stack=$service service=''; fi
need_docker
use_stack "$stack"
exec "${compose[@]}" logs --follow --tail 100 ${service:+"$service"}
