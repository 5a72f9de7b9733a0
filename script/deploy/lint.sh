# shellcheck shell=bash
# shellcheck disable=SC2016 # single quotes hold what other programs expand
# What reads the deployment's files without running them, and needs an engine or large packages: the rest is in script/test lint.

part_lint() {
  local image options
  image=$(sed -n '/^  prometheus:/,/image:/s/^    image: //p' docker-compose.monitoring.yml)
  ensure_image "$image" prometheus || return
  options=(--rm --network none --volume "$PWD/docker/monitoring:/monitoring:ro" --workdir /monitoring --entrypoint promtool "$image")
  check 'promtool check config' docker run "${options[@]}" check config prometheus.yml
  check 'promtool check rules' docker run "${options[@]}" check rules alerts.yml
  check 'promtool test rules: every alert, at its time' docker run "${options[@]}" test rules alerts.test.yml
  is 'alerts without a case' '' "$(grep -oP '(?<=alert: )\w+' docker/monitoring/alerts.yml | while read -r name; do grep -q "alertname: $name\b" docker/monitoring/alerts.test.yml || echo "$name"; done)"
  image=$(sed -n '/^  alertmanager:/,/image:/s/^    image: //p' docker-compose.monitoring.yml)
  ensure_image "$image" alertmanager || return
  check 'amtool check-config' docker run --rm --network none --volume "$PWD/docker/monitoring:/monitoring:ro" --entrypoint amtool "$image" check-config /monitoring/alertmanager.yml
  check 'nginx -t: the edge, in its image' docker run --rm --network none --volume "$PWD/docker/nginx:/n:ro" --entrypoint sh nginx:1.28-bookworm -c '
    cp /n/nginx.conf /n/proxy.inc /etc/nginx/ && mkdir -p /etc/nginx/conf.d && REAL_IP_DIR=/etc/nginx/conf.d sh /n/write-real-ip.sh &&
    FRONTEND_UPSTREAM=frontend API_UPSTREAM=api:8081 NGINX_RESOLVER=127.0.0.11 envsubst "\$FRONTEND_UPSTREAM \$API_UPSTREAM \$NGINX_RESOLVER" </n/edge.conf.template >/etc/nginx/conf.d/default.conf && nginx -t'
  check 'the overlays fit the stack' overlays
}
overlays() {
  local overlay
  for overlay in traefik monitoring managed pgbouncer; do
    TLS_HOST=cal.example.org ACME_EMAIL=a@example.org GRAFANA_ADMIN_PASSWORD=x DATABASE_URL=postgres://x/y REDIS_URL=redis://x \
      docker compose --file docker-compose.yml --file "docker-compose.$overlay.yml" config --quiet || return 1
  done
  docker compose --file docker-compose.dev.yml config --quiet
}
