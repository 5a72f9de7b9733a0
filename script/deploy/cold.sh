# shellcheck shell=bash
# From nothing to healthy; what a second start changes; what the containers may.

part_cold() {
  local began before service id
  if [[ ${DEPLOY_BUILD:-1} != 0 ]]; then
    docker image rm --force cal3/api:deploy-test cal3/frontend:deploy-test cal3/tools:deploy-test >/dev/null 2>&1 || true
    began=$(uptime_seconds)
    check 'start-prod.sh on an empty machine: built, migrated, seeded, healthy' docker/scripts/start-prod.sh || return
    fact 'from nothing to healthy' "$(elapsed "$began")"
    stack_down
  fi
  docker image inspect cal3/tools:deploy-test >/dev/null 2>&1 || check 'the image of the tools' dc --profile tools build --quiet tools
  began=$(uptime_seconds)
  check 'start with the images at hand' docker/scripts/start-prod.sh --no-build || return
  fact 'from images to healthy' "$(elapsed "$began")"
  for service in postgres redis api worker frontend edge; do check "$service is healthy" well "$service"; done
  check 'the page answers' answers "$url/"
  check 'the API answers at its own port' answers "http://127.0.0.1:$API_HOST_PORT/api/ready"

  before=$(started)
  check 'a second up' dc up --detach --no-build --wait
  is 'changes nothing' "$before" "$(started)"
  check 'down' dc down
  is 'keeps the data' 2 "$(docker volume ls --quiet --filter "label=com.docker.compose.project=$project" | wc -l)"
  check 'up again' docker/scripts/start-prod.sh --no-build
  is 'the demo account is there, once' 1 "$(sql "select count(*) from users where email = '$demo_email'")"
  is 'its calendars too' 3 "$(sql 'select count(*) from calendars')"

  sizes
  for service in $(dc config --services); do
    [[ $service == tools ]] || hardened "$service"
  done
  reachable
  for id in $(ids postgres redis worker); do
    says "$(name_of "$id") cannot write to its root" 'Read-only file system|cannot touch' docker exec "$id" touch /written
  done
  check 'the data network has no way out' no_way_out redis
  is 'the API is no superuser of the database' 'f' "$(sql "select rolsuper from pg_roles where rolname = 'cal3'")"
  says 'the superuser cannot sign in over the network' 'password authentication failed' \
    dc exec --no-TTY --env "PGPASSWORD=$(secret DB_PASSWORD)" postgres psql -h "$(ip_of postgres)" -U postgres -c 'select 1'
  check 'doctor finds nothing wrong' dc exec --no-TTY api cal3 doctor
}

# started: every container, and since when those run that run: `migrate` looks again whether there is anything to do.
started() { dc ps --all --quiet | sort | xargs docker inspect --format '{{.Id}} {{if .State.Running}}{{.State.StartedAt}}{{end}}' | sha256sum; }
no_way_out() { ! docker exec "$(ids "$1")" timeout 3 bash -c 'exec 3<>/dev/tcp/1.1.1.1/53'; }
name_of() { docker inspect --format '{{index .Config.Labels "com.docker.compose.service"}}' "$1"; }
ip_of() { docker inspect --format "{{(index .NetworkSettings.Networks \"${project}_internal\").IPAddress}}" "$(ids "$1")"; }
secret() { sed -n "s/^$1=//p" .env; }
size_of() { docker image inspect --format '{{.Size}}' "$1"; }

sizes() {
  local over
  over=$((($(size_of cal3/api:deploy-test) - $(size_of debian:bookworm-slim)) / 1000000))
  holds 'the API'\''s image over its base: below 60 MB' "$over MB" "$over < 60"
  over=$((($(size_of cal3/frontend:deploy-test) - $(size_of nginx:1.28-bookworm)) / 1000000))
  fact 'the frontend'\''s image over its base' "$over MB"
}

# hardened SERVICE: user, capabilities, root, limits, logs, restarts, as Docker and as the kernel see them.
hardened() {
  local id found wanted
  id=$(dc ps --all --quiet "$1" | head -n 1)
  found=$(docker inspect --format '{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{len .HostConfig.CapAdd}} {{.HostConfig.SecurityOpt}} {{.HostConfig.LogConfig.Type}} {{index .HostConfig.LogConfig.Config "max-size"}} {{index .HostConfig.LogConfig.Config "max-file"}}' "$id")
  wanted='true [ALL] 0 [no-new-privileges:true] json-file 10m 3'
  is "$1: read-only, no capability, logs 3 × 10 MB" "$wanted" "$found"
  found=$(docker inspect --format '{{.Config.User}} {{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.PidsLimit}} {{.HostConfig.MemoryReservation}}' "$id")
  check "$1: not root; limits of memory, CPU and processes: ${found#* }" grep -qE '^[1-9][0-9]*:[0-9]+( [1-9][0-9.e+]*){4}$' <<<"$found"
  [[ $1 != migrate ]] || return 0
  is "$1: restart" unless-stopped "$(docker inspect --format '{{.HostConfig.RestartPolicy.Name}}' "$id")"
  found=$(docker exec "$id" sh -c 'grep -E "^(Uid|CapEff|NoNewPrivs):" /proc/1/status' | tr -s '\t\n' ' ')
  wanted="Uid: ${wanted_uid[$1]} ${wanted_uid[$1]} ${wanted_uid[$1]} ${wanted_uid[$1]} CapEff: 0000000000000000 NoNewPrivs: 1 "
  is "$1: the same to the kernel" "$(normal "$wanted")" "$(normal "$found")"
}
declare -A wanted_uid=([postgres]=999 [redis]=999 [api]=10001 [worker]=10001 [frontend]=101 [edge]=101)
normal() { tr ' ' '\n' <<<"$1" | sort | tr '\n' ' '; }

# reachable: what the host's ports show.
reachable() {
  local shown
  shown=$(docker ps --filter "label=com.docker.compose.project=$project" --format '{{.Ports}}' | grep -oE '[0-9.]+:[0-9]+->' | sort -u | tr -d '>' | tr '\n' ' ')
  is 'open to others: the page alone' "0.0.0.0:$FRONTEND_PORT- " "$(tr ' ' '\n' <<<"$shown" | grep '^0' | tr '\n' ' ')"
  fact 'on loopback: the API and the database' "$(tr ' ' '\n' <<<"$shown" | grep '^127' | tr -d - | tr '\n' ' ')"
}
