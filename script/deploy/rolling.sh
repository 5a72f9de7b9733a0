# shellcheck shell=bash
# Replacing what runs, under load, without a request that fails; and stopping.

part_rolling() {
  local began before
  ensure_stack || return
  dc up --detach --no-build --no-recreate --wait --scale api=2 >/dev/null 2>&1
  start_load 4 || return
  # Another label makes another image, so that every container has to be replaced.
  relabel
  before=$(ids api worker frontend | sort)
  began=$(uptime_seconds)
  check 'rebuild.sh replaces API, worker and frontend, under load' docker/scripts/rebuild.sh prod --no-pull --no-build
  fact 'it took' "$(elapsed "$began")"
  is 'containers that stayed' 0 "$(comm -12 <(printf '%s\n' "$before") <(ids api worker frontend | sort) | wc -l)"
  is 'APIs, as before' 2 "$(ids api | wc -l)"
  stop_load || return
  is 'requests that failed' 0 "$(load failures)"
  nothing_lost
  fact 'slowest request, 99 of 100' "$(load slowestMs) ms, $(load p99Ms) ms"
  fact 'sockets that were told to reconnect' "$(load socketCloses)"

  broken_release
  stopping
}

relabel() {
  local image
  for image in cal3/api cal3/frontend cal3/tools; do
    printf 'FROM %s:deploy-test\nLABEL again=%s\n' "$image" "$(random_hex 4)" | docker build --quiet --tag "$image:deploy-test" - >/dev/null
  done
}

# broken_release: a new image that never becomes healthy.
broken_release() {
  local before
  docker tag cal3/api:deploy-test cal3/api:good
  printf 'FROM cal3/api:deploy-test\nENV PORT=1\nCMD ["none"]\nHEALTHCHECK --interval=1s --retries=1 CMD ["false"]\n' |
    docker build --quiet --tag cal3/api:deploy-test - >/dev/null
  before=$(ids api | sort)
  sed -e '/^  api:/,/^  [a-z]/{s/command: \[serve\]/command: [none]/}' docker-compose.yml >broken.yml
  says 'a release that does not start' 'did not become healthy and has been removed. What ran goes on' \
    env START_TIMEOUT=15 COMPOSE_FILE=broken.yml docker/scripts/rebuild.sh prod --no-pull --no-build
  docker tag cal3/api:good cal3/api:deploy-test
  docker rmi cal3/api:good >/dev/null
  is 'what ran still runs' "$before" "$(ids api | sort)"
  check 'and answers' answers "$url/api/ready"
  dc up --detach --no-deps --no-build --force-recreate migrate >/dev/null 2>&1
}

# stopping: requests that are under way when they are told to stop are answered, all within the grace period.
stopping() {
  local began
  start_load 4 || return
  began=$(uptime_seconds)
  check 'stop, under load' dc stop api worker
  fact 'drained within (of 40 and 60 s)' "$(elapsed "$began")"
  is 'APIs that were killed' 0 "$(dc ps --all --quiet api worker | xargs docker inspect --format '{{.State.ExitCode}}' | grep -cv '^0$')"
  check 'start again' dc start api worker
  until_true 60 'API and worker' well api worker
  stop_load || return
  is 'requests that were cut off' 0 "$(load troubles | grep -c -E 'cut off|ECONNRESET')"
  nothing_lost
}
