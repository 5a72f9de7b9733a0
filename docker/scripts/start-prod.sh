#!/usr/bin/env bash
# Checks .env, starts the production stack, and waits until every service is healthy.
#
#   docker/scripts/start-prod.sh              builds the images from this checkout where they are missing or changed
#   docker/scripts/start-prod.sh --no-build   with images that are there already, or that the registry has
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

build=--build
case ${1:-} in
  '') ;;
  --no-build) build=--no-build ;;
  *)
    usage "$0"
    exit 2
    ;;
esac
need_env
need_docker

faults=()
# check_secret NAME LENGTH HOW
check_secret() {
  local value
  if [[ -n $(env_value "$1") && -n $(env_value "$1_FILE") ]]; then
    faults+=("$1 and $1_FILE are both set: keep one")
    return
  fi
  value=$(secret_value "$1")
  if [[ -z $value ]]; then
    faults+=("$1 is not set (nor does $1_FILE name a file that can be read). Make one: $3")
  elif [[ ${value,,} == *change_me* || ${value,,} == *changeme* ]]; then
    faults+=("$1 is still the example's. Make one: $3")
  elif ((${#value} < $2)); then
    faults+=("$1 is shorter than $2 characters. Make one: $3")
  fi
}
# Elsewhere, passwords are the other side's matter.
[[ -n $(secret_value DATABASE_URL) ]] || check_secret DB_PASSWORD 16 'openssl rand -hex 24'
[[ -n $(secret_value REDIS_URL) ]] || check_secret REDIS_PASSWORD 16 'openssl rand -hex 24'
check_secret JWT_SECRET 32 'openssl rand -base64 48'
check_secret ENCRYPTION_KEY 32 'openssl rand -hex 32'
[[ $(env_value FRONTEND_URL) =~ ^https?://[^/]+$ ]] ||
  faults+=('FRONTEND_URL is the address people open, without a trailing slash, such as https://cal.example.org')
if [[ $(env_value COMPOSE_FILE) == *monitoring* ]]; then check_secret GRAFANA_ADMIN_PASSWORD 12 'openssl rand -hex 12'; fi
if [[ $(env_value COMPOSE_FILE) == *traefik* ]]; then
  [[ $(env_value ACME_EMAIL) == *@* ]] || faults+=('ACME_EMAIL is not set: the address that Let'\''s Encrypt writes to about certificates')
fi
if ((${#faults[@]} > 0)); then
  printf 'Please correct .env:\n' >&2
  printf '  - %s\n' "${faults[@]}" >&2
  exit 1
fi

use_stack prod
if [[ $(env_value COMPOSE_FILE) == *monitoring* ]]; then
  backups=$(env_value BACKUP_DIR)
  mkdir -p "${backups:-backups}/metrics"
fi
# As many replicas as run already.
scale=()
for service in api worker frontend; do
  count=$("${compose[@]}" ps --quiet "$service" | wc -l)
  if ((count > 1)); then scale+=(--scale "$service=$count"); fi
done
start_and_wait "${START_TIMEOUT:-300}" "$build" "${scale[@]}"
address=$(env_value FRONTEND_URL)
say
say 'Cal3 is up.'
say "  Page      $address"
say "  GraphiQL  $address/graphiql"
say '  Logs      docker/scripts/logs.sh'
