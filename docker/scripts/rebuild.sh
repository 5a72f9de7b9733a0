#!/usr/bin/env bash
# Builds the images from scratch, with the base images renewed, and restarts what changed. Usage: rebuild.sh [dev|prod]
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

stack=${1:-prod}
need_docker
use_stack "$stack"
"${compose[@]}" build --pull --no-cache
exec docker/scripts/start-"$stack".sh
