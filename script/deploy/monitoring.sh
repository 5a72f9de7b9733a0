# shellcheck shell=bash
# shellcheck disable=SC2016 # single quotes hold what other programs expand
# Prometheus sees every target; every alert fires when its cause is made, reaches Alertmanager's receiver, and clears; every query
# of the dashboards has an answer. The rules are the project's own, with their times divided by fifteen.

# shellcheck source=/dev/null
. "$root/script/deploy/standby.sh"

part_monitoring() {
  local network=${project}_internal services
  ensure_stack || return
  monitoring_images || return
  export COMPOSE_FILE=docker-compose.yml:docker-compose.monitoring.yml GRAFANA_ADMIN_PASSWORD BACKUP_DIR=$work/monitored-backups
  GRAFANA_ADMIN_PASSWORD=$(random_hex 12)
  export POSTGRES_MAX_CONNECTIONS=60 REDIS_MAXMEMORY=24mb ALERTMANAGER_CONFIG=./alertmanager.yml DATABASE_REPLICA_URL
  DATABASE_REPLICA_URL=postgres://cal3:$(secret DB_PASSWORD)@replica:5432/cal3
  faster
  small_disk=$work/watched-disk
  mkdir -p "$small_disk" "$BACKUP_DIR/metrics"
  mount -t tmpfs -o size=1m tmpfs "$small_disk" 2>/dev/null || small_disk=''
  date '+cal3_backup_last_success_timestamp_seconds %s' >"$BACKUP_DIR/metrics/cal3.prom"
  dc stop postgres redis >/dev/null 2>&1
  # Grafana is in no Debian package: where it cannot be pulled, its dashboards' queries are asked by hand.
  mapfile -t services < <(dc config --services | grep -vE '^(tools|grafana)$')
  dc up --detach --no-build --wait "${services[@]}" >"$logs/monitoring.log" 2>&1 || {
    tail -n 20 "$logs/monitoring.log"
    return 1
  }
  replica_starts
  receiver
  check 'every target is scraped' until_true 120 'Every target' all_up || fact 'not scraped' "$(query 'up == 0')"
  fact 'targets' "$(query 'count by (job) (up == 1)' | node -e "$counts")"
  check 'the Watchdog arrives at the receiver' until_true 120 'The Watchdog' received Watchdog firing

  start_load 3 || return
  causes
  redis_away
  no_leader
  database_away
  services_away
  stop_load || return
  is 'of what was acknowledged, lost' 0 "$(load lost)"
  check 'in the end, nothing fires but the Watchdog' until_true 90 'Silence' silence || fact 'what fires' "$(noise | grep --only-matching '"metric":{[^}]*}')"
  fact 'messages that the receiver got' "$(docker logs cal3-deploy-receiver 2>/dev/null | wc -l)"
  dashboards
}
tidy_part() {
  docker rm --force --volumes cal3-deploy-receiver cal3-deploy-replica >/dev/null 2>&1 || true
  [[ -z ${small_disk:-} ]] || { umount "$small_disk" && rmdir "$small_disk"; } 2>/dev/null || true
  stack_down
  unset COMPOSE_FILE GRAFANA_ADMIN_PASSWORD BACKUP_DIR POSTGRES_MAX_CONNECTIONS REDIS_MAXMEMORY ALERTMANAGER_CONFIG DATABASE_REPLICA_URL
}

monitoring_images() {
  local image service
  for service in prometheus alertmanager postgres-exporter redis-exporter nginx-exporter node-exporter; do
    image=$(sed -n "/^  $service:/,/image:/s/^    image: //p" docker-compose.monitoring.yml)
    check "the image $image" ensure_image "$image" "$service" || return 1
  done
}

# faster: the same rules and targets, where a minute lasts four seconds.
faster() {
  local file
  for file in docker/monitoring/prometheus.yml docker/monitoring/alerts.yml; do
    node -e '
      const [file] = process.argv.slice(1);
      const unit = { s: 1, m: 60, h: 3600 };
      const shorter = (text, count, name) => `${Math.max(1, Math.round((count * unit[name]) / 15))}s`;
      const text = fs.readFileSync(file, "utf8")
        .replace(/(?<=(?:for|interval): )(\d+)([smh])/g, shorter)
        .replace(/(?<=\[)(\d+)([smh])(?=\])/g, (...found) => `${Math.max(15, parseInt(shorter(...found), 10))}s`);
      fs.writeFileSync(file, text);' "$file"
  done
  sed -e 's/group_wait: .*/group_wait: 1s/; s/group_interval: .*/group_interval: 2s/' -e 's/receiver: nobody/receiver: page/' \
    -e 's|^    # webhook_configs:|    webhook_configs: [{ url: "http://receiver:9000/" }]|' docker/monitoring/alertmanager.yml >alertmanager.yml
}

# receiver: where Alertmanager's messages go: prints a line for each alert in them.
receiver() {
  docker run --detach --name cal3-deploy-receiver --network "${project}_monitoring" --network-alias receiver node:24-bookworm-slim node -e '
    require("http").createServer((request, response) => {
      let body = "";
      request.on("data", (part) => (body += part));
      request.on("end", () => {
        for (const { status, labels } of JSON.parse(body).alerts) console.log(labels.alertname, status);
        response.end();
      });
    }).listen(9000);' >/dev/null
}
received() { docker logs cal3-deploy-receiver 2>&1 | grep -q "^$1 $2$"; }

prometheus=http://127.0.0.1:$PROMETHEUS_PORT
query() { curl --fail --silent --max-time 10 --get --data-urlencode "query=$1" "$prometheus/api/v1/query"; }
counts='const text = fs.readFileSync(0, "utf8"); console.log(JSON.parse(text).data.result.map(({ metric, value }) => `${metric.job} ${value[1]}`).sort().join(", "))'
all_up() {
  local found
  found=$(query 'count(up == 1)' | node -p 'JSON.parse(fs.readFileSync(0, "utf8")).data.result[0]?.value[1] ?? 0')
  ((found >= 8)) && [[ $(query 'up == 0' | grep -c '"metric"') == 0 ]]
}
firing() { query "ALERTS{alertname=\"$1\", alertstate=\"firing\"${2:+, $2}}" | grep -q '"metric"'; }
quiet() { ! firing "$@"; }
# What fires. Of disks only the one that was filled here: the machine's own are not ours.
noise() {
  query 'ALERTS{alertname!~"Watchdog|DiskSpace|DiskFull", alertstate="firing"}
    or ALERTS{alertname=~"DiskSpace|DiskFull", mountpoint=~".*watched-disk", alertstate="firing"}'
}
silence() {
  local fires
  fires=$(noise) && ! grep -q '"metric"' <<<"$fires"
}
# fires ALERT [LABEL]; clears ALERT [LABEL]: for real, and told to the receiver.
fires() { check "$1 fires, and is told" until_true 90 "$1" told firing "$1" firing "${2:-}"; }
clears() { check "$1 clears, and is told" until_true 120 "$1" told quiet "$1" resolved "${2:-}"; }
told() { "$1" "$2" "${4:-}" && received "$2" "$3"; }

psql_session() { dc exec --no-TTY --detach postgres psql --no-psqlrc --quiet --username postgres --dbname cal3 --command "$1"; }
causes() {
  local number
  # All that can be so at the same time. The first two have to last for half a minute.
  psql_session "begin; update users set updated_at = updated_at where email = '$demo_email'; select pg_sleep(600)"
  on_replica 'select pg_wal_replay_pause()' >/dev/null
  sql "insert into jobs (id, kind, payload, max_attempts, run_at, created_at) values (gen_random_uuid(), 'nobody', '{}', 1, now(), now())" >/dev/null
  # A job that nobody can claim.
  sql "create function stay() returns trigger language plpgsql as 'begin return null; end';
    create trigger stay before update on jobs for each row when (old.kind = 'stuck') execute function stay();
    insert into jobs (id, kind, payload, run_at, created_at) values (gen_random_uuid(), 'stuck', '{}', now() - interval '10 minutes', now())" >/dev/null
  for number in $(seq 36); do psql_session 'select pg_sleep(600)'; done
  [[ -z $small_disk ]] || head -c 1000000 /dev/zero >"$small_disk/filler" 2>/dev/null || true
  echo 'cal3_backup_last_success_timestamp_seconds 1000000000' >"$BACKUP_DIR/metrics/cal3.prom"
  # In pieces: what a client is sending counts too.
  dc exec --no-TTY redis sh -c 'for number in $(seq 20); do
    head -c 1000000 /dev/zero | REDISCLI_AUTH=$REDIS_PASSWORD redis-cli -x set "filler:$number"; done' >/dev/null
  guess &
  local guesser=$!
  # A job's death is seen for a minute only.
  fires DeadJobs
  fires FailedLogins
  kill "$guesser"
  wait "$guesser" || true
  fires DatabaseConnections
  fires RedisMemory
  [[ -z $small_disk ]] || { fires DiskSpace 'mountpoint=~".*watched-disk"' && fires DiskFull 'mountpoint=~".*watched-disk"'; }
  fires BackupOld
  fires ChangesHeldBack
  fires ReplicaLag
  fires QueueAge

  sql "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(600)%' and pid <> pg_backend_pid()" >/dev/null
  on_replica 'select pg_wal_replay_resume()' >/dev/null
  sql "drop function stay() cascade; delete from jobs where kind in ('stuck', 'nobody')" >/dev/null
  [[ -z $small_disk ]] || rm -f "$small_disk/filler"
  date '+cal3_backup_last_success_timestamp_seconds %s' >"$BACKUP_DIR/metrics/cal3.prom"
  dc exec --no-TTY redis sh -c 'REDISCLI_AUTH=$REDIS_PASSWORD redis-cli del $(seq --format filler:%g 20)' >/dev/null
  clears ChangesHeldBack
  clears ReplicaLag
  clears DatabaseConnections
  clears RedisMemory
  [[ -z $small_disk ]] || clears DiskFull 'mountpoint=~".*watched-disk"'
  clears BackupOld
  clears FailedLogins
  clears DeadJobs
  clears QueueAge

  # More people than there are connections wait for one who holds the table of events.
  crowd_comes || return
  psql_session 'begin; lock table events in access exclusive mode; select pg_sleep(600)'
  fires SlowRequests
  fires PoolExhausted
  sql "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(600)%' and pid <> pg_backend_pid()" >/dev/null
  crowd_leaves
  clears PoolExhausted
  clears SlowRequests
}
# guess: passwords, eight at a time, until it is stopped.
guess() {
  local number=0 others
  trap 'exit 0' TERM
  while kill -0 $$ 2>/dev/null; do
    number=$((number + 1)) others=()
    for _ in $(seq 8); do
      curl --silent --output /dev/null --max-time 10 --header 'content-type: application/json' --header "origin: $url" \
        --data "{\"email\":\"nobody-$number@example.org\",\"password\":\"guess-$number\"}" "$url/api/auth/login" &
      others+=($!)
    done
    wait "${others[@]}" || true
  done
}
crowd_comes() {
  node "$root/script/deploy/load.mjs" "$url" "$demo_email" "$demo_password" "$url" 12 >"$work/crowd.json" 2>"$work/crowd.err" &
  crowd=$!
  until_true 60 'The crowd' grep -q 'at work' "$work/crowd.err"
}
crowd_leaves() {
  local status=0
  kill "$crowd"
  wait "$crowd" || status=$?
  is 'the crowd gets what it waited for' '0, 0 lost' "$status, $(node -p 'JSON.parse(fs.readFileSync(0, "utf8")).lost' <"$work/crowd.json") lost"
}

redis_away() {
  dc stop redis >/dev/null 2>&1
  fires RedisDown
  fires NotReady
  dc start redis >/dev/null 2>&1
  clears RedisDown
  clears NotReady
}

no_leader() {
  # Somebody else takes the lock the moment that the leader loses it, and keeps it.
  psql_session "select pg_advisory_lock(7161123850613514596), pg_sleep(600)"
  sql "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and objid = 1818583396" >/dev/null
  fires NoLeader
  sql "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep(600)%' and pid <> pg_backend_pid()" >/dev/null
  clears NoLeader
}

database_away() {
  dc stop postgres >/dev/null 2>&1
  fires DatabaseDown
  fires ErrorRate
  dc start postgres >/dev/null 2>&1
  clears DatabaseDown
  clears ErrorRate
}

services_away() {
  local number id
  dc stop redis-exporter worker edge >/dev/null 2>&1
  fires TargetDown 'job="redis"'
  fires ServiceGone 'job="worker"'
  fires EdgeDown
  dc start redis-exporter worker edge >/dev/null 2>&1
  clears TargetDown 'job="redis"'
  clears ServiceGone 'job="worker"'
  clears EdgeDown
  id=$(ids api | head -n 1)
  for number in 1 2 3; do
    kill_outright "$id"
    until_true 60 'The API' well api
  done
  fires Restarting
}

# dashboards: each query, as Grafana would ask it.
dashboards() {
  check 'every query of the dashboards has an answer' node -e '
    const [folder, prometheus] = process.argv.slice(1);
    (async () => {
      const empty = [];
      let asked = 0;
      for (const file of fs.readdirSync(folder))
        for (const { title, targets } of JSON.parse(fs.readFileSync(folder + "/" + file, "utf8")).panels)
          for (const { expr } of targets) {
            asked += 1;
            const query = expr.replaceAll("$__rate_interval", "5m");
            const answer = await (await fetch(prometheus + "/api/v1/query?query=" + encodeURIComponent(query))).json();
            if (answer.status !== "success" || answer.data.result.length === 0) empty.push(title + ": " + query);
          }
      console.log(asked + " queries");
      if (empty.length > 0) throw new Error("without an answer:\n" + empty.join("\n"));
    })();' docker/monitoring/grafana/dashboards "$prometheus"
}
