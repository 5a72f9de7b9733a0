# shellcheck shell=bash
# The development stack: sources mounted, built again and restarted when they change, the page's modules replaced in place. Not part
# of a whole run: it compiles everything in a profile of its own.

part_dev() {
  local began source=api/server/src/http/health.rs
  stack_down
  export COMPOSE_FILE=docker-compose.dev.yml COMPOSE_PROJECT_NAME=$project-dev
  chown -R "${DEV_UID:-1000}:${DEV_GID:-1000}" web 2>/dev/null || true
  began=$(uptime_seconds)
  check 'start-dev.sh' docker/scripts/start-dev.sh || return
  fact 'it took' "$(elapsed "$began")"
  check 'the page, by Vite' answers "$url/"
  check 'GraphQL through Vite'\''s proxy' answers "$url/api/ready"
  sed -i 's|json!({ "status": "ok", "version"|json!({ "status": "ok", "changed": true, "version"|' $source
  began=$(uptime_seconds)
  check 'a change of a Rust source is served' until_true 900 'The change' sh -c "curl --silent http://127.0.0.1:$API_HOST_PORT/api/health | grep -q changed"
  fact 'after' "$(elapsed "$began")"
  check 'a change of a page'\''s source reaches the open page' node "$root/script/deploy/hmr.mjs" "$url" web/src/main.tsx
  is 'the database' cal3_dev "$(dc exec --no-TTY postgres psql -U cal3 -d cal3_dev -Atc 'select current_database()')"
}
tidy_part() {
  docker compose down --volumes --remove-orphans --timeout 5 >/dev/null 2>&1 || true
  export COMPOSE_PROJECT_NAME=$project
  unset COMPOSE_FILE
}
