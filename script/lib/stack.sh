# shellcheck shell=bash
# Throw-away services for tests, and a running Cal3 on top of them. Everything is in one folder below /tmp,
# on ports of its own, and gone afterwards.

# start_test_services: exports CAL3_TEST_DATABASE_URL, CAL3_TEST_REDIS_URL and CAL3_TEST_POSTGRES_BIN.
start_test_services() {
  local command
  export DB_PASSWORD REDIS_PASSWORD
  DB_PASSWORD=$(random_hex 16) REDIS_PASSWORD=$(random_hex 16)
  free_port 55320 && postgres_port=$free_port
  free_port 64790 && redis_port=$free_port
  place_postgres "$run_dir/postgres"
  # Nothing here has to survive a power cut.
  init_postgres 'fsync = off' 'synchronous_commit = off' 'full_page_writes = off' 'max_connections = 300' \
    'shared_buffers = 256MB' 'autovacuum_naptime = 10s' 'log_min_messages = warning'
  postgres_command
  run_child postgres "${command[@]}"
  write_redis_conf "$run_dir/redis" 'appendonly no' 'databases 64'
  run_child redis redis-server "$redis_conf"
  wait_for 30 PostgreSQL postgres_answers && wait_for 15 Redis redis_answers || return 1
  export CAL3_TEST_DATABASE_URL="postgres://cal3:$DB_PASSWORD@127.0.0.1:$postgres_port/postgres"
  export CAL3_TEST_REDIS_URL="redis://:$REDIS_PASSWORD@127.0.0.1:$redis_port/1"
  # A test that kills its database starts one of its own.
  export CAL3_TEST_POSTGRES_BIN=$postgres_bin
}

# start_stack: `cal3 serve`, `cal3 worker` and nginx over a fresh database with the demo in it; exports
# CAL3_URL, the address that a browser would use, and what a test needs to break things on purpose.
start_stack() {
  local command
  free_port 18080 && frontend_port=$free_port
  free_port 18081 && api_port=$free_port
  free_port 19464 && metrics_port=$free_port
  free_port "$((metrics_port + 1))" && worker_metrics_port=$free_port
  export APP_ENV=test JWT_SECRET ENCRYPTION_KEY LOG_FORMAT=json RUST_LOG=info DB_NAME=cal3_e2e
  JWT_SECRET=$(random_hex 32) ENCRYPTION_KEY=$(random_hex 32)
  FRONTEND_URL=http://127.0.0.1:$frontend_port
  # Webhooks and rules call servers of the tests on this machine.
  export OUTGOING_ALLOWED_NETWORKS=127.0.0.0/8 OUTGOING_ALLOW_HTTP=true
  start_mail_server
  start_openid_server
  export_urls
  ensure_database cal3_e2e
  "$cal3" migrate && "$cal3" seed || return 1
  run_child api "$cal3" serve
  METRICS_PORT=$worker_metrics_port run_child worker "$cal3" worker
  render_nginx "$run_dir/nginx" "127.0.0.1:$frontend_port" "127.0.0.1:$api_port" || return 1
  nginx_command
  run_child nginx "${command[@]}"
  export CAL3_URL=http://127.0.0.1:$frontend_port CAL3_API_URL=http://127.0.0.1:$api_port
  export CAL3_METRICS_URL=http://127.0.0.1:$metrics_port CAL3_WORKER_METRICS_URL=http://127.0.0.1:$worker_metrics_port
  export CAL3_BINARY=$cal3
  wait_for 60 'The API' url_answers "$CAL3_URL/api/ready" || {
    log_tail api
    return 1
  }
  wait_for 60 'The worker' url_answers "$CAL3_WORKER_METRICS_URL/health" || {
    log_tail worker
    return 1
  }
}

# start_mail_server: takes every mail that the worker sends; exports where, and CAL3_MAIL_URL, where tests read it.
start_mail_server() {
  free_port 19025 && mail_port=$free_port
  free_port "$((mail_port + 1))" && mail_http_port=$free_port
  run_child mail node "$root/web/e2e/support/mail-server.mjs" "$mail_port" "$mail_http_port"
  export SMTP_URL=smtp://127.0.0.1:$mail_port MAIL_FROM='Cal3 <cal3@example.org>'
  export CAL3_MAIL_URL=http://127.0.0.1:$mail_http_port
  wait_for 15 'The mail server' url_answers "$CAL3_MAIL_URL"
}

# start_openid_server: somewhere else to sign in with.
start_openid_server() {
  free_port 19035 && openid_port=$free_port
  run_child openid node "$root/web/e2e/support/openid-server.mjs" "$openid_port" "$FRONTEND_URL/api/auth/example/callback"
  export OIDC_EXAMPLE_ISSUER=http://127.0.0.1:$openid_port OIDC_EXAMPLE_CLIENT_ID=cal3
  export OIDC_EXAMPLE_CLIENT_SECRET=a-secret-of-the-tests OIDC_EXAMPLE_LABEL='Example ID'
  wait_for 15 'The OpenID provider' url_answers "$OIDC_EXAMPLE_ISSUER/.well-known/openid-configuration"
}

# stop_stack: leaves PostgreSQL and Redis running.
stop_stack() {
  local name
  for name in nginx worker api openid mail; do stop_child "$name"; done
}
