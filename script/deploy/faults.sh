# shellcheck shell=bash
# shellcheck disable=SC2016 # single quotes hold what other programs expand
# Whatever may die, dies under load: what fails, for how long, and that nothing acknowledged is lost.

part_faults() {
  local service
  ensure_stack || return
  dc up --detach --no-build --no-recreate --wait --scale api=2 --scale worker=2 >/dev/null 2>&1
  for service in worker api frontend edge redis postgres; do dies "$service"; done
  wiped
  restarted
  cut_off postgres
  cut_off redis
  is 'jobs that are stuck' 0 "$(sql "select count(*) from jobs where state < 2 and run_at < now() - interval '1 minute'")"
  dc up --detach --no-build --no-recreate --wait >/dev/null 2>&1
}

# under_load WHAT COMMAND...: while people work; afterwards everything has to be well, and there.
under_load() {
  local what=$1
  shift
  start_load 3 || return
  import_in_background
  check "$what" "$@" || true
  until_true 90 'Every service' all_well || failures+=("faults: $what: not healthy again")
  wait "$import_pid" 2>/dev/null || true
  stop_load || return
  nothing_lost
}
all_well() { well api worker frontend edge postgres redis && answers "$url/api/ready"; }
# A job that is under way when it happens.
import_in_background() {
  node "$root/script/deploy/imports.mjs" "$url" "$demo_email" "$demo_password" 2 300 >"$logs/import.log" 2>&1 &
  import_pid=$!
}

dies() {
  local id
  id=$(ids "$1" | head -n 1)
  under_load "SIGKILL of $1" killed_and_back "$id"
}
killed_and_back() {
  local count
  count=$(docker inspect --format '{{.RestartCount}}' "$1")
  kill_outright "$1" || return 1
  until_true 60 'A restart' sh -c "[ \$(docker inspect --format '{{.RestartCount}}' $1) -gt $count ]"
}

wiped() { under_load 'Redis emptied' dc exec --no-TTY redis sh -c 'REDISCLI_AUTH=$REDIS_PASSWORD redis-cli flushall'; }
restarted() { under_load 'PostgreSQL restarted' dc restart postgres; }

# cut_off SERVICE: its cable is pulled for 20 seconds.
cut_off() { under_load "$1 without a network for 20 s" unplug "$1"; }
unplug() {
  local id network=${project}_internal
  id=$(ids "$1")
  docker network disconnect "$network" "$id" || return 1
  fact "what is said of readiness meanwhile" "$(curl --silent --max-time 5 "$url/api/ready" | cut -c 1-80)"
  # The fault itself lasts so long; nothing is waited for.
  sleep 20
  docker network connect --alias "$1" "$network" "$id"
}
