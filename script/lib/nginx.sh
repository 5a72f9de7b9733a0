# shellcheck shell=bash
# nginx in front of the private stack, from the same files that the container uses.

# render_nginx DIR LISTEN API_UPSTREAM: fills in the templates below DIR.
render_nginx() {
  local dir=$1 source=$root/docker/nginx name
  nginx_dir=$dir
  mkdir -p "$dir/conf.d" "$dir/config"
  cp /etc/nginx/mime.types "$dir/"
  cp "$source/proxy.inc" "$source/proxy-hide.inc" "$dir/"
  REAL_IP_DIR=$dir/conf.d TRUSTED_PROXY=127.0.0.1 sh "$source/write-real-ip.sh"
  for name in default.conf security-headers.inc; do
    # shellcheck disable=SC2016 # envsubst is told the names, not the values
    NGINX_LISTEN=$2 API_UPSTREAM=$3 WEB_ROOT=$root/web/dist CONFIG_DIR=$dir/config \
      NGINX_RESOLVER=127.0.0.1 CSP_CONNECT='' CSP_IMAGES=' https:' \
      envsubst '$NGINX_LISTEN $API_UPSTREAM $WEB_ROOT $CONFIG_DIR $NGINX_RESOLVER $CSP_CONNECT $CSP_IMAGES' \
      <"$source/$name.template" >"$dir/conf.d/$name"
  done
  # Two stacks on one machine must not share what the container keeps in its own /tmp.
  sed "s|/tmp/|$dir/|" "$source/nginx.conf" >"$dir/nginx.conf"
  # As root, nginx hands its work to a user who may read the page, if there is one.
  if is_root; then
    local user=root
    if id www-data >/dev/null 2>&1 &&
      setpriv --reuid www-data --regid www-data --clear-groups test -r "$root/web/dist/index.html"; then
      user=www-data
    fi
    sed -i "1i user $user;" "$dir/nginx.conf"
  fi
  CONFIG_DIR=$dir/config sh "$source/write-config-js.sh"
  "$(nginx_program)" -t -q -p "$dir" -c "$dir/nginx.conf" -e stderr
}

# render_edge DIR: the settings of the container that holds the ports, to be checked.
render_edge() {
  local dir=$1 source=$root/docker/nginx
  mkdir -p "$dir/conf.d"
  cp /etc/nginx/mime.types "$source"/*.inc "$dir/"
  REAL_IP_DIR=$dir/conf.d sh "$source/write-real-ip.sh"
  # shellcheck disable=SC2016 # envsubst is told the names, not the values
  FRONTEND_UPSTREAM=frontend API_UPSTREAM=api:8081 NGINX_RESOLVER=127.0.0.11 \
    envsubst '$FRONTEND_UPSTREAM $API_UPSTREAM $NGINX_RESOLVER' <"$source/edge.conf.template" |
    sed 's/listen 80;/listen 18080;/' >"$dir/conf.d/default.conf"
  sed "s|/tmp/|$dir/|" "$source/nginx.conf" >"$dir/nginx.conf"
  "$(nginx_program)" -t -q -p "$dir" -c "$dir/nginx.conf" -e stderr
}

nginx_command() {
  command=("$(nginx_program)" -p "$nginx_dir" -c "$nginx_dir/nginx.conf" -e stderr -g 'daemon off;')
}
