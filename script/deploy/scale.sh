# shellcheck shell=bash
# Three APIs and two workers: all get work, all hear of each other's, no job runs twice, and who goes and comes is found.

part_scale() {
  local id
  ensure_stack || return
  start_load 6 || return
  check 'up --scale api=3 --scale worker=2, under load' dc up --detach --no-build --no-recreate --wait --scale api=3 --scale worker=2
  imports 12 || return
  check 'each API serves' each_serves 3
  stop_load || return
  nothing_lost
  is 'jobs that ran more than once, or failed' 0 "$(sql 'select count(*) from jobs where attempt > 0 or state <> 2')"
  is 'events that an import made, of 12 × 200' 2400 "$(sql "select count(*) from events where uid like 'scale-%'")"
  is 'workers that had jobs' 2 "$(workers_with_jobs)"
  is 'workers that lead' 1 "$(leaders)"

  start_load 6 || return
  for id in $(ids api | head -n 2); do
    docker rm --force "$id" >/dev/null
  done
  check 'two APIs removed and made again, under load' dc up --detach --no-build --no-recreate --wait --scale api=3 --scale worker=2
  check 'each API serves, the new ones too' each_serves 3
  stop_load || return
  nothing_lost
  check 'back to one of each' dc up --detach --no-build --no-recreate --wait
}

# imports COUNT: uploads so many files of 200 events, and waits until the workers are done with them.
imports() {
  check "$1 imports of 200 events" node "$root/script/deploy/imports.mjs" "$url" "$demo_email" "$demo_password" "$1" 200
}

# each_serves COUNT: so many APIs count requests, by their own numbers.
each_serves() {
  local id count
  for id in $(ids api); do
    count=$(served_by "$id")
    until_true 30 "Requests of $id" more_than "$id" "$count" || return 1
  done
  (($(ids api | wc -l) == $1))
}
served_by() { metrics_of "$1" | awk '/^http_request_duration_seconds_count.*route="\/graphql"/ { sum += $NF } END { print sum + 0 }'; }
more_than() { (($(served_by "$1") > $2 + 5)); }
# metrics_of CONTAINER: what Prometheus would read. The image has no HTTP client; the edge's has.
metrics_of() {
  docker run --rm --network "${project}_internal" --entrypoint curl nginx:1.28-bookworm --silent --max-time 5 \
    "http://$(docker inspect --format "{{(index .NetworkSettings.Networks \"${project}_internal\").IPAddress}}" "$1"):9464/metrics"
}
leaders() {
  local id
  for id in $(ids worker); do metrics_of "$id"; done | awk '/^cal3_worker_is_leader/ { sum += $2 } END { print sum + 0 }'
}
workers_with_jobs() {
  local id
  for id in $(ids worker); do
    metrics_of "$id" | awk '/^cal3_jobs_total.*outcome="succeeded"/ { sum += $NF } END { if (sum > 0) print 1 }'
  done | wc -l
}
