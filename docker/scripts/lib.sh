# shellcheck shell=bash
# What the scripts beside this one share.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root" || exit

say() { printf '%s\n' "$*"; }
die() {
  printf '%s\n' "$*" >&2
  exit 1
}

# usage SCRIPT: the comment at its top.
usage() { sed -n '2,/^[^#]/{/^#/s/^# \{0,1\}//p}' "$1"; }

# use_stack dev|prod: sets `compose`, the command for that stack. Production takes what COMPOSE_FILE names (in .env or the
# environment), docker-compose.yml if nothing is named.
use_stack() {
  case $1 in
    prod) compose=(docker compose --project-directory "$root") ;;
    dev)
      compose=(docker compose --project-directory "$root" -f docker-compose.dev.yml)
      # The sources belong to whoever checked them out; what runs in the containers may then write to web/.
      if [[ $(id -u) != 0 ]]; then export DEV_UID=${DEV_UID:-$(id -u)} DEV_GID=${DEV_GID:-$(id -g)}; fi
      ;;
    *) die "There is no stack '$1': dev or prod" ;;
  esac
}

need_env() { [[ -e .env ]] || die 'There is no .env. Please run: cp .env.example .env, and fill it in.'; }

# env_value NAME: what the environment says, or its value in .env as written there (nothing in it is run).
env_value() {
  local line value=''
  if [[ -v $1 ]]; then
    printf '%s' "${!1}"
    return
  fi
  [[ -e .env ]] || return 0
  while IFS= read -r line || [[ -n $line ]]; do
    [[ $line == "$1="* ]] && value=${line#*=}
  done <.env
  if [[ $value =~ ^\"(.*)\"$ || $value =~ ^\'(.*)\'$ ]]; then value=${BASH_REMATCH[1]}; fi
  printf '%s' "$value"
}

# secret_value NAME: its value, or what is in the file that NAME_FILE names.
secret_value() {
  local value file
  value=$(env_value "$1")
  file=$(env_value "$1_FILE")
  if [[ -z $value && -n $file && -r $file ]]; then value=$(<"$file"); fi
  printf '%s' "$value"
}

# secret_files: the files that hold secrets, a line each, as .env names them.
secret_files() {
  local name
  while IFS= read -r name; do env_value "$name" && echo; done < <(grep -oE '^[A-Z][A-Z0-9_]*_FILE=' .env | tr -d = | grep -vx COMPOSE_FILE | sort -u)
}

need_docker() {
  command -v docker >/dev/null || die 'Docker is not installed: https://docs.docker.com/engine/install/'
  docker compose version >/dev/null 2>&1 || die 'Docker Compose 2.20 or later is needed.'
  docker info >/dev/null 2>&1 || die 'The Docker engine does not answer. Is it running, and may you use it?'
}

# start_and_wait SECONDS [ARGUMENT...]: up, then wait until each service is healthy (a one-shot service: done). If not, the
# failing services' logs are shown and the exit is 1.
start_and_wait() {
  local seconds=$1
  shift
  "${compose[@]}" up --detach --remove-orphans --wait --wait-timeout "$seconds" "$@" && return
  printf '\nNot every service became healthy:\n' >&2
  "${compose[@]}" ps --all >&2
  local service
  for service in $("${compose[@]}" config --services); do
    service_is_well "$service" || show_log "$service"
  done
  exit 1
}

show_log() {
  printf '\n--- the end of the log of %s\n' "$1" >&2
  "${compose[@]}" logs --no-log-prefix --tail 30 "$1" >&2
}

# service_is_well NAME: all of its containers are.
service_is_well() {
  local id ids
  ids=$("${compose[@]}" ps --all --quiet "$1")
  [[ -n $ids ]] || return 1
  for id in $ids; do container_is_well "$id" || return 1; done
}

# container_is_well ID: healthy, or running without a health check, or ended well.
container_is_well() {
  local state
  state=$(docker inspect --format '{{.State.Status}} {{.State.ExitCode}} {{if .State.Health}}{{.State.Health.Status}}{{end}}' "$1")
  case $state in 'running 0 healthy' | 'running 0 ' | 'exited 0 '*) ;; *) return 1 ;; esac
}

# wait_until_well SECONDS ID...: until every container is.
wait_until_well() {
  local limit=$1 began=$SECONDS id
  shift
  for id in "$@"; do
    until container_is_well "$id"; do
      ((SECONDS - began < limit)) || return 1
      sleep 0.3
    done
  done
}

# tools ARGUMENT...: `cal3` with PostgreSQL's programs beside it, in a container of its own, as whoever runs this script,
# with the folder `work` (if set) as /backups.
tools() {
  local options=(--rm --no-deps --no-TTY --interactive=false --user "$(id -u):$(id -g)")
  [[ -z ${work:-} ]] || options+=(--volume "$work:/backups")
  "${compose[@]}" --profile tools run "${options[@]}" "${tools_options[@]}" tools "$@"
}
tools_options=()
