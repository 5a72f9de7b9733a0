#!/usr/bin/env bash
# Builds the images anew and puts them in the place of what runs. In production without an interruption: one replica after the
# other is started, has to become healthy, and takes over before an old one may finish its requests and go. When building, a
# migration or a new replica fails, what ran goes on.
#
#   docker/scripts/rebuild.sh [dev|prod] [--no-pull] [--fresh] [--no-build]
#
#   --no-pull    with the base images that are here
#   --fresh      without the cache of earlier builds
#   --no-build   rolls out the images that are here (pulled, or named by CAL3_VERSION)
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

stack=prod build=1 pull=1 options=()
for argument in "$@"; do
  case $argument in
    dev | prod) stack=$argument ;;
    --no-pull) pull='' ;;
    --fresh) options+=(--no-cache) ;;
    --no-build) build='' ;;
    *)
      usage "$0"
      exit 2
      ;;
  esac
done
if [[ $pull ]]; then options+=(--pull); fi
need_docker
use_stack "$stack"
if [[ $stack == dev ]]; then
  "${compose[@]}" build "${options[@]}"
  exec docker/scripts/start-dev.sh
fi
need_env
timeout=${START_TIMEOUT:-300}

[[ -z $build ]] || "${compose[@]}" --profile tools build "${options[@]}" || die 'The build failed. What ran goes on.'

ids() { "${compose[@]}" ps --quiet "$1"; }
if [[ -z $(ids api) ]]; then exec docker/scripts/start-prod.sh --no-build; fi

# migrated: waits until the one-shot has ended, for good.
migrated() {
  local state
  while true; do
    state=$(docker inspect --format '{{.State.Status}} {{.State.ExitCode}} {{.RestartCount}}' "$1")
    case $state in
      'exited 0 '*) return 0 ;;
      exited*' 5') return 1 ;;
    esac
    sleep 0.3
  done
}
say 'Migrating'
"${compose[@]}" up --detach --no-deps --no-build --force-recreate migrate
migrated "$("${compose[@]}" ps --all --quiet migrate)" || {
  show_log migrate
  die 'The migration failed; nothing of the failed step was kept. What ran goes on.'
}

# is_current ID SERVICE: it has the image and the settings that a new one would have, and read its secrets from the files as
# they are now.
is_current() {
  local image settings started file
  started=$(date --date "$(docker inspect --format '{{.State.StartedAt}}' "$1")" +%s)
  while IFS= read -r file; do
    [[ ! -f $file ]] || (($(stat --format %Y "$file") < started)) || return 1
  done < <(secret_files)
  image=$(docker inspect --format '{{.Config.Image}}' "$1")
  settings=$("${compose[@]}" config --hash "$2" | cut -d ' ' -f 2)
  [[ $(docker inspect --format '{{.Image}} {{index .Config.Labels "com.docker.compose.config-hash"}}' "$1") == \
    "$(docker image inspect --format '{{.Id}}' "$image") $settings" ]]
}

# addresses ID...: where the containers are in the network that edge shares with them.
addresses() {
  local project
  project=$(docker inspect --format '{{index .Config.Labels "com.docker.compose.project"}}' "$1")
  docker inspect --format "{{(index .NetworkSettings.Networks \"${project}_frontend\").IPAddress}}" "$@"
}

# pin [ID...]: edge sends what is new to these frontends only; without any, to all that there are.
pinned=''
pin() {
  local list=()
  [[ -n $(ids edge) ]] || return 0
  if (($# > 0)); then
    mapfile -t list < <(addresses "$@")
    pinned=1
  else
    pinned=''
  fi
  "${compose[@]}" exec --no-TTY edge pin frontend "${list[@]}"
}
trap '[[ -z $pinned ]] || pin' EXIT

# roll SERVICE
roll() {
  local service=$1 old new id stay before
  mapfile -t old < <(ids "$service")
  local todo=()
  for id in "${old[@]}"; do is_current "$id" "$service" || todo+=("$id"); done
  if ((${#todo[@]} == 0)); then
    say "$service: is what it should be"
    return
  fi
  for id in "${todo[@]}"; do
    mapfile -t before < <(ids "$service")
    "${compose[@]}" up --detach --no-deps --no-recreate --no-build --scale "$service=$((${#before[@]} + 1))" "$service"
    new=$(ids "$service" | grep --invert-match --line-regexp --fixed-strings "$(printf '%s\n' "${before[@]}")")
    if ! wait_until_well "$timeout" "$new"; then
      show_log "$service"
      docker rm --force "$new" >/dev/null
      die "The new $service did not become healthy and has been removed. What ran goes on."
    fi
    # By now its name has been known for longer than any nginx remembers names. Only then may the old one go.
    if [[ $service == frontend ]]; then
      mapfile -t stay < <(ids "$service" | grep --invert-match --line-regexp --fixed-strings "$id")
      pin "${stay[@]}"
    fi
    # As long as its stop_grace_period says.
    docker stop "$id" >/dev/null
    docker rm "$id" >/dev/null
  done
  [[ $service != frontend ]] || pin
  say "$service: ${#todo[@]} replaced"
}

for service in api worker frontend; do roll "$service"; done
# What has no replicas: only if its settings changed, which means a short interruption, is left to the operator.
for service in $("${compose[@]}" config --services); do
  case $service in api | worker | frontend | migrate | tools) continue ;; esac
  id=$(ids "$service" | head -n 1)
  if [[ -z $id ]]; then
    say "$service: does not run; docker/scripts/start-prod.sh starts it"
  elif ! is_current "$id" "$service"; then
    say "$service: its image or settings changed; docker/scripts/start-prod.sh replaces it, with a moment's interruption"
  fi
done
