# shellcheck shell=bash
# What the parts of script/deploy-test share: the engine, a checkout of their own, the table, waiting, load.

project=cal3-deploy-test
work=$state/deploy-test
checkout=$work/checkout
logs=$work/logs
demo_email=demo@cal3.local
demo_password=lantern-orbit-meadow-17
# The lab's stand-ins are of one architecture and carry no registry's names.
export COMPOSE_PROJECT_NAME=$project CAL3_VERSION=deploy-test DOCKER_CLI_HINTS=false

# --- The engine ------------------------------------------------------------------------------------------

ensure_engine() {
  local lab=${CAL3_DOCKER_LAB:-$root/../shared/docker-lab/lab}
  if ! docker info >/dev/null 2>&1; then
    [[ -x $lab ]] || die "There is no Docker engine here: install Docker 24 with Compose 2.20 or later
(https://docs.docker.com/engine/install/), or name a program that starts one: CAL3_DOCKER_LAB=/path/to/lab"
    is_root || die 'The lab starts an engine, which takes root: run this with sudo.'
    # It reads this file, which some images do not have.
    [[ -e /etc/apt/sources.list ]] || touch /etc/apt/sources.list
    "$lab" up || die 'The lab could not start an engine.'
  fi
  docker compose version >/dev/null 2>&1 || die 'Docker Compose 2.20 or later is missing.'
  lab_program=$lab
}

# engine_ready: whether there is an engine, or one can be started. For script/test and .ci/run.
engine_ready() { docker info >/dev/null 2>&1 || { is_root && [[ -x ${CAL3_DOCKER_LAB:-$root/../shared/docker-lab/lab} ]]; }; }

# ensure_image NAME [STAND-IN]: pulls it; where no registry answers, makes a stand-in from Debian's packages.
ensure_image() {
  docker image inspect "$1" >/dev/null 2>&1 && return
  timeout 60 docker pull --quiet "$1" >/dev/null 2>&1 && return
  if [[ -n ${2:-} ]]; then
    docker build --quiet --tag "$1" --target "$2" "$root/script/deploy/stand-ins" >/dev/null
  else
    "$lab_program" base "$1"
  fi
}

# --- A checkout of our own ---------------------------------------------------------------------------------

# What is here, committed or not, in a folder of its own, so that the .env of who works here stays what it is.
prepare_checkout() {
  # Nothing of an earlier run is left.
  [[ ! -e $checkout/.env ]] || { cd "$checkout" && stack_down; }
  rm -rf "$work"
  mkdir -p "$checkout" "$logs"
  copy_files "$root" "$checkout"
  cd "$checkout" || exit
  free_port 21080 && export FRONTEND_PORT=$free_port
  free_port 21081 && export API_HOST_PORT=$free_port
  free_port 21432 && export DB_PORT=$free_port
  free_port 21090 && export PROMETHEUS_PORT=$free_port
  free_port 21093 && export ALERTMANAGER_PORT=$free_port
  url=http://localhost:$FRONTEND_PORT
  write_env
  trap leave EXIT
  trap 'exit 130' INT TERM HUP
}

# copy_files FROM TO: what git knows of, and new files that it does not ignore.
copy_files() {
  (cd "$1" && git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
    [[ ! -e $file ]] || printf '%s\0' "$file"
  done) | tar --create --directory "$1" --null --files-from - | tar --extract --directory "$2"
}

# write_env: the example, filled in as docker/README.md says.
write_env() {
  sed -e "s|^DB_PASSWORD=.*|DB_PASSWORD=$(random_hex 24)|" -e "s|^REDIS_PASSWORD=.*|REDIS_PASSWORD=$(random_hex 24)|" \
    -e "s|^JWT_SECRET=.*|JWT_SECRET=$(random_hex 32)|" -e "s|^ENCRYPTION_KEY=.*|ENCRYPTION_KEY=$(random_hex 32)|" \
    -e "s|^FRONTEND_URL=.*|FRONTEND_URL=$url|" -e "s|^FRONTEND_PORT=.*|FRONTEND_PORT=$FRONTEND_PORT|" \
    -e "s|^DB_PORT=.*|DB_PORT=$DB_PORT|" -e 's|^RUN_SEED=.*|RUN_SEED=true|' \
    -e "s|^#DEMO_PASSWORD=.*|DEMO_PASSWORD=$demo_password|" .env.example >.env
  chmod 600 .env
}

leave() {
  local status=$?
  trap - EXIT
  stop_load >/dev/null 2>&1 || true
  if ((status != 0)); then
    docker compose logs --no-color --tail 200 >"$logs/compose.log" 2>&1 || true
    warn "The logs are in $logs"
  fi
  if [[ ! ${KEEP:-} ]]; then stack_down; fi
  declare -F tidy_part >/dev/null && tidy_part
  exit "$status"
}

# dc ARGUMENT...: docker compose for our stack.
dc() { docker compose "$@"; }
stack_down() { docker compose --profile '*' down --volumes --remove-orphans --timeout 5 >/dev/null 2>&1 || true; }
# ensure_stack: it runs, as one of each, healthy.
ensure_stack() {
  [[ $(dc ps --quiet edge 2>/dev/null) ]] && well api worker frontend edge postgres redis && return
  docker/scripts/start-prod.sh --no-build >"$logs/start.log" 2>&1 || {
    tail -n 40 "$logs/start.log" >&2
    return 1
  }
}
ids() { dc ps --quiet "$@"; }
# well SERVICE...: every container of these is healthy.
well() {
  local id states
  for id in $(ids "$@"); do
    states=$(docker inspect --format '{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}' "$id")
    [[ $states == 'running healthy' ]] || return 1
  done
  (($(ids "$@" | wc -l) >= $#))
}
# kill_outright CONTAINER: SIGKILL from outside, as the kernel does when memory is short; `docker kill` would count as a wish of
# the operator, after which nothing is restarted.
kill_outright() {
  docker run --rm --pid host --cap-drop ALL --cap-add KILL --user 0:0 --network none debian:bookworm-slim \
    bash -c 'kill -KILL "$0"' "$(docker inspect --format '{{.State.Pid}}' "$1")"
}
# sql QUERY: as the superuser, in the container.
sql() { dc exec --no-TTY postgres psql --no-psqlrc --quiet --tuples-only --no-align --username postgres --dbname "${database:-cal3}" --command "$1"; }

# until_true SECONDS WHAT COMMAND...: waits for a condition.
until_true() {
  local limit=$1 what=$2 began=$SECONDS
  shift 2
  until "$@" >/dev/null 2>&1; do
    if ((SECONDS - began >= limit)); then
      warn "$what: not within $limit seconds"
      return 1
    fi
    sleep 0.2
  done
}
answers() { curl --fail --silent --output /dev/null --max-time 3 "$1"; }

# --- The table ---------------------------------------------------------------------------------------------

declare -A part_seconds=()
checks=0
failures=()

row() { printf '  %-64s %s\n' "$1" "$2"; }
# fact WHAT VALUE: something that was done or measured.
fact() { row "$1" "$2"; }
# check WHAT COMMAND...: something that has to be so. The output is shown when it is not.
check() {
  local what=$1 output began
  shift
  began=$(uptime_seconds)
  checks=$((checks + 1))
  if output=$("$@" 2>&1); then
    row "$what" "ok       $(elapsed "$began")"
    return 0
  fi
  failures+=("$current_part: $what")
  row "$what" "${red}FAILED${plain}   $(elapsed "$began")"
  printf '%s\n' "$output" | tail -n 25 | sed 's/^/      | /'
  return 1
}
# is WHAT EXPECTED FOUND
is() {
  checks=$((checks + 1))
  if [[ $2 == "$3" ]]; then
    row "$1" "ok       ${3:0:60}"
  else
    failures+=("$current_part: $1")
    row "$1" "${red}FAILED${plain}   $3, not $2"
    return 1
  fi
}
# holds WHAT VALUE CONDITION: an arithmetic condition on a measured value.
holds() {
  checks=$((checks + 1))
  if awk "BEGIN { exit !($3) }"; then
    row "$1" "ok       $2"
  else
    failures+=("$current_part: $1")
    row "$1" "${red}FAILED${plain}   $2 ($3)"
    return 1
  fi
}
# says WHAT PATTERN COMMAND...: the command fails, and says what an operator has to read.
says() {
  local what=$1 pattern=$2 output status=0
  shift 2
  checks=$((checks + 1))
  output=$("$@" 2>&1) || status=$?
  if ((status != 0)) && grep -qE -- "$pattern" <<<"$output"; then
    row "$what" "ok       $(grep -oE -m 1 -- "$pattern" <<<"$output" | head -n 1 | cut -c 1-100)"
  else
    failures+=("$current_part: $what")
    row "$what" "${red}FAILED${plain}   status $status"
    printf '%s\n' "$output" | tail -n 15 | sed 's/^/      | /'
    return 1
  fi
}

run_part() {
  local began
  current_part=$1
  heading "$1"
  began=$(uptime_seconds)
  "part_$1" || failures+=("$1: ended early")
  if declare -F tidy_part >/dev/null; then
    tidy_part || true
    unset -f tidy_part
  fi
  part_seconds[$1]=$(elapsed "$began")
  cd "$checkout" || exit
}

report_deployment() {
  local part
  say
  heading 'How long it took'
  for part in "${parts[@]}"; do row "$part" "${part_seconds[$part]}"; done
  say
  say "$checks checks, ${#failures[@]} failed"
  ((${#failures[@]} == 0)) || {
    warn "$(printf 'FAILED  %s\n' "${failures[@]}")"
    return 1
  }
}

# --- Load --------------------------------------------------------------------------------------------------

# start_load [WRITERS]: people at work in the background, until stop_load.
start_load() {
  rm -f "$work/load.json" "$work/load.err"
  node "$root/script/deploy/load.mjs" "$url" "$demo_email" "$demo_password" "$url" "${1:-4}" >"$work/load.json" 2>"$work/load.err" &
  load_pid=$!
  until_true 60 'The load' grep -q 'at work' "$work/load.err"
}
# stop_load: ends it and waits until everything has been read back. Then `load NAME` is a number of its result.
stop_load() {
  [[ -n ${load_pid:-} ]] || return 0
  kill "$load_pid" 2>/dev/null || true
  wait "$load_pid" || {
    cat "$work/load.err"
    load_pid=''
    return 1
  }
  load_pid=''
}
load() { node -p "const found = JSON.parse(fs.readFileSync('$work/load.json', 'utf8'))['$1']; typeof found === 'object' ? Object.entries(found).map(([kind, count]) => count + ' × ' + kind).join(', ') || 'none' : found"; }
# nothing_lost: after stop_load, what must hold whatever was broken meanwhile.
nothing_lost() {
  fact 'requests, of them failed' "$(load requests), $(load failures) ($(load troubles)); longest $(load outageMs) ms"
  is 'of what was acknowledged, lost' 0 "$(load lost)"
  is 'made twice' 0 "$(load doubled)"
  is 'read back wrong' 0 "$(load wrong)"
  is 'never mended by trying again' 0 "$(load unmended)"
  is 'changes that the subscription missed' 0 "$(load unheard)"
  is 'changes that it heard twice' 0 "$(load heardTwice)"
}
