# shellcheck shell=bash
# shellcheck disable=SC2016 # single quotes hold what other programs expand
# What an operator reads when something is not right: missing and weak secrets, wrong passwords, hosts that do not answer, disks
# that are full. Each ends with a message and a status, none hangs.

part_settings() {
  local began
  cp .env .env.good
  starters
  ensure_stack || return
  databases
  disks
  began=$(uptime_seconds)
  check 'a worker with a wrong password is started again, and says why each time' restarts_and_says
  fact 'after' "$(elapsed "$began")"
}
tidy_settings() {
  docker rm --force cal3-deploy-wrong >/dev/null 2>&1 || true
  [[ ! -e ${small_disk:-} ]] || { umount "$small_disk" && rmdir "$small_disk"; } 2>/dev/null || true
}
tidy_part() { tidy_settings; }

# with_env SED...: start-prod.sh with another .env.
with_env() {
  sed "$@" .env.good >.env
  docker/scripts/start-prod.sh --no-build
  local status=$?
  cp .env.good .env
  return "$status"
}
starters() {
  mv .env .env.away
  says 'without .env' 'There is no .env.*cp .env.example .env' docker/scripts/start-prod.sh
  mv .env.away .env
  says 'with the example as it is' 'DB_PASSWORD is still the example' with_env -e 's/^DB_PASSWORD=.*/DB_PASSWORD=CHANGE_ME/'
  says 'without a secret' 'JWT_SECRET is not set .* openssl rand -base64 48' with_env -e 's/^JWT_SECRET=.*/JWT_SECRET=/'
  says 'with a short one' 'REDIS_PASSWORD is shorter than 16' with_env -e 's/^REDIS_PASSWORD=.*/REDIS_PASSWORD=short/'
  says 'with a secret in two places' 'JWT_SECRET and JWT_SECRET_FILE are both set' with_env -e '$aJWT_SECRET_FILE=./secrets/jwt'
  says 'with an address that is none' 'FRONTEND_URL is the address people open' with_env -e 's|^FRONTEND_URL=.*|FRONTEND_URL=cal.example.org/|'
  says 'compose itself, without the address' 'Set FRONTEND_URL in .env' env --unset FRONTEND_URL docker compose --env-file /dev/null config --quiet
}

# environment NETWORK: sets options, with which the image runs by itself as it would in the stack.
environment() {
  options=(--network "$1" --env APP_ENV=production --env FRONTEND_URL=https://cal.example.org
    --env "JWT_SECRET=$(secret JWT_SECRET)" --env "ENCRYPTION_KEY=$(secret ENCRYPTION_KEY)" --env REDIS_HOST=redis
    --env "REDIS_PASSWORD=$(secret REDIS_PASSWORD)" --env DB_HOST=postgres --env DB_USERNAME=cal3
    --env "DB_PASSWORD=$(secret DB_PASSWORD)" --env DB_NAME=cal3)
}
# cal3 [VARIABLE=VALUE...] -- ARGUMENT...: in the stack's network if there is one.
cal3() {
  local options
  environment "${network:-none}"
  while [[ $1 != -- ]]; do
    options+=(--env "$1")
    shift
  done
  shift
  timeout 60 docker run --rm --read-only "${options[@]}" cal3/api:deploy-test "$@"
}
secret() { sed -n "s/^$1=//p" .env.good; }
databases() {
  local network=${project}_internal
  says 'every fault at once' 'the configuration has 4 faults' \
    cal3 JWT_SECRET= ENCRYPTION_KEY=0123456789 JWT_EXPIRATION=soon REDIS_HOST= -- serve
  says 'a placeholder that is long enough' 'JWT_SECRET is a placeholder' cal3 JWT_SECRET=please-change-me-please-change-me-now -- serve
  says 'a file with a secret that is not there' 'JWT_SECRET cannot be read from /run/secrets/jwt' \
    cal3 JWT_SECRET= JWT_SECRET_FILE=/run/secrets/jwt -- serve
  says 'a wrong password of the database' 'is not that of the role in the database' cal3 DB_PASSWORD=wrong -- serve
  says 'a database that is not there' 'make role and database by docker/scripts/init-db.sh' cal3 DB_NAME=nowhere -- serve
  says 'a host that does not exist' 'the database (cannot be used: .*(lookup|resolve|Name or service).*check DATABASE_URL or DB_HOST|did not answer within ten seconds: check DB_HOST)' cal3 DB_HOST=nowhere.invalid -- serve
  says 'a host that does not answer' 'the database (did not answer within ten seconds|cannot be used)' cal3 DB_HOST=10.255.255.1 -- migrate
  says 'a wrong password of Redis, to doctor' 'FAILED  redis: .*check REDIS_URL and REDIS_PASSWORD' cal3 REDIS_PASSWORD=wrong -- doctor
  says 'Sentinel' 'the one address that leads to the master' cal3 REDIS_URL=redis-sentinel://a:26379/m -- serve
  check 'doctor finds nothing wrong' dc exec --no-TTY api cal3 doctor
  rotated
}

# disks: PostgreSQL on 90 MB, and backups on 2 MB.
disks() {
  local id
  id=$(docker run --detach --rm --name cal3-deploy-wrong --network "${project}_internal" --network-alias small --user 999:999 \
    --env "POSTGRES_PASSWORD=$(secret DB_PASSWORD)" --env "DB_PASSWORD=$(secret DB_PASSWORD)" \
    --tmpfs /var/lib/postgresql/data:size=90m,uid=999,gid=999,mode=0700 --tmpfs /var/run/postgresql:uid=999,gid=999 \
    --env PGDATA=/var/lib/postgresql/data/pgdata --volume "$PWD/docker/postgres/10-cal3.sh:/docker-entrypoint-initdb.d/10-cal3.sh:ro" \
    postgres:15-bookworm postgres -cmax_wal_size=32MB -cmin_wal_size=32MB)
  until_true 60 'A small PostgreSQL' docker exec "$id" pg_isready --quiet --host 127.0.0.1 --dbname cal3
  docker exec "$id" dd if=/dev/zero of=/var/lib/postgresql/data/filler bs=1M >/dev/null 2>&1 || true
  local network=${project}_internal
  says 'a database without space left' 'No space left on device' cal3 DB_HOST=small -- migrate
  docker rm --force cal3-deploy-wrong >/dev/null

  small_disk=$work/small-disk
  mkdir -p "$small_disk"
  if mount -t tmpfs -o size=64k tmpfs "$small_disk" 2>/dev/null; then
    says 'a backup without space left' 'The backup failed; nothing has been kept' env "BACKUP_DIR=$small_disk" docker/scripts/db-backup.sh
    is 'leaves nothing that looks like one' '' "$(find "$small_disk" -name '*.dump*')"
    umount "$small_disk"
  else
    fact 'a backup without space left' 'not tried: no disk can be mounted here'
  fi
}

restarts_and_says() {
  local options
  environment "${project}_internal"
  docker run --detach --name cal3-deploy-wrong --restart on-failure:5 "${options[@]}" --env DB_PASSWORD=wrong \
    cal3/api:deploy-test worker >/dev/null
  until_true 60 'Three starts' sh -c '[ "$(docker inspect --format "{{.RestartCount}}" cal3-deploy-wrong)" -ge 3 ]' || return 1
  docker logs cal3-deploy-wrong 2>&1 | tee "$logs/wrong-password.log" | grep -c 'is not that of the role in the database' | grep -qE '^([3-9]|1[0-9])$'
}

# As docker/README.md says under "Exchanging secrets".
rotated() {
  local before
  before=$(env_of DB_PASSWORD)
  replace_env DB_PASSWORD "$(random_hex 24)"
  check 'another password of the database: init-db.sh' docker/scripts/init-db.sh
  check 'another password of the database: rebuild.sh' docker/scripts/rebuild.sh prod --no-build
  check 'what runs has it' dc exec --no-TTY api cal3 doctor
  says 'the old one is of no use' 'is not that of the role in the database' cal3 "DB_PASSWORD=$before" -- serve
}
env_of() { sed -n "s/^$1=//p" .env; }
replace_env() { sed -i "s|^$1=.*|$1=$2|" .env; }
