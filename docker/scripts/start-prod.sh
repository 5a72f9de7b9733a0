#!/usr/bin/env bash
# Starts the production stack and waits until every service is healthy.
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

[[ -e .env ]] || die 'There is no .env. Please run: cp .env.example .env, and fill it in.'
need_docker

faults=()
# check_secret NAME BYTES HOW
check_secret() {
  local value
  value=$(env_value "$1")
  if [[ -z $value ]]; then
    faults+=("$1 is not set. Make one: $3")
  elif [[ ${value,,} == *change_me* || ${value,,} == *changeme* ]]; then
    faults+=("$1 is still the example's. Make one: $3")
  elif ((${#value} < $2)); then
    faults+=("$1 is shorter than $2 characters. Make one: $3")
  fi
}
check_secret DB_PASSWORD 16 'openssl rand -hex 24'
check_secret REDIS_PASSWORD 16 'openssl rand -hex 24'
check_secret JWT_SECRET 32 'openssl rand -base64 48'
check_secret ENCRYPTION_KEY 32 'openssl rand -hex 32'
[[ $(env_value REDIS_PASSWORD) =~ ^[A-Za-z0-9_.~-]*$ ]] ||
  faults+=('REDIS_PASSWORD becomes part of an address: only letters, digits and - _ . ~ (openssl rand -hex 24)')
[[ $(env_value FRONTEND_URL) =~ ^https?://[^/]+$ ]] ||
  faults+=('FRONTEND_URL is the address people open, without a trailing slash, such as https://cal.example.org')
if ((${#faults[@]} > 0)); then
  printf 'Please correct .env:\n' >&2
  printf '  - %s\n' "${faults[@]}" >&2
  exit 1
fi

use_stack prod
start_and_wait "${START_TIMEOUT:-300}"
address=$(env_value FRONTEND_URL)
printf '\nCal3 is up.\n  Page      %s\n  GraphiQL  %s/graphiql\n  Logs      docker/scripts/logs.sh\n' "$address" "$address"
