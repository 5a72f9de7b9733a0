# shellcheck shell=bash
# What the scripts beside this one share.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root" || exit

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# use_stack dev|prod: sets `compose`, the command for that stack.
use_stack() {
  case $1 in
    prod) compose=(docker compose --project-directory "$root" -f docker-compose.yml) ;;
    dev)
      compose=(docker compose --project-directory "$root" -f docker-compose.dev.yml)
      # The sources belong to whoever checked them out; what runs in the containers may then write to web/.
      if [[ $(id -u) != 0 ]]; then export DEV_UID=${DEV_UID:-$(id -u)} DEV_GID=${DEV_GID:-$(id -g)}; fi
      ;;
    *) die "There is no stack '$1': dev or prod" ;;
  esac
}

# env_value NAME: its value in .env as written there (nothing in it is run), or what the environment says.
env_value() {
  local line value=''
  if [[ -v $1 ]]; then
    printf '%s' "${!1}"
    return
  fi
  while IFS= read -r line || [[ -n $line ]]; do
    [[ $line == "$1="* ]] && value=${line#*=}
  done <.env
  if [[ $value =~ ^\"(.*)\"$ || $value =~ ^\'(.*)\'$ ]]; then value=${BASH_REMATCH[1]}; fi
  printf '%s' "$value"
}

need_docker() {
  command -v docker >/dev/null || die 'Docker is not installed: https://docs.docker.com/engine/install/'
  docker compose version >/dev/null 2>&1 || die 'Docker Compose 2.20 or later is needed.'
  docker info >/dev/null 2>&1 || die 'The Docker engine does not answer. Is it running, and may you use it?'
}

# start_and_wait SECONDS: up, then wait until each service is healthy (a one-shot service: done). If not, the
# failing services' logs are shown and the exit is 1.
start_and_wait() {
  "${compose[@]}" up --detach --build --remove-orphans --wait --wait-timeout "$1" && return
  printf '\nNot every service became healthy:\n' >&2
  "${compose[@]}" ps --all >&2
  local service
  for service in $("${compose[@]}" config --services); do
    service_is_well "$service" && continue
    printf '\n--- the end of the log of %s\n' "$service" >&2
    "${compose[@]}" logs --no-log-prefix --tail 30 "$service" >&2
  done
  exit 1
}

# service_is_well NAME
service_is_well() {
  local id state
  local ids
  ids=$("${compose[@]}" ps --all --quiet "$1")
  [[ -n $ids ]] || return 1
  for id in $ids; do
    state=$(docker inspect --format '{{.State.Status}} {{.State.ExitCode}} {{if .State.Health}}{{.State.Health.Status}}{{end}}' "$id")
    case $state in 'running 0 healthy' | 'running 0 ' | 'exited 0 '*) ;; *) return 1 ;; esac
  done
}
