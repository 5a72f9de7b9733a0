# shellcheck shell=bash
# Builds the binary and the page, each only when something that goes into it changed.

# build_binary PROFILE: sets `cal3`. Cargo itself knows what is new; a build of nothing takes under a second.
build_binary() {
  local folder=$1
  [[ $1 != dev ]] || folder=debug
  # The committed query data describes the database; a DATABASE_URL in the environment must not be asked instead.
  (cd "$root" && SQLX_OFFLINE=true cargo build --locked --quiet --profile "$1" --bin cal3) || return 1
  cal3=${CARGO_TARGET_DIR:-$root/target}/$folder/cal3
}

# install_web: npm ci, when package-lock.json is not the one that was installed.
install_web() {
  local wanted stamp=$root/web/node_modules/.cal3-installed
  wanted="$(sha256sum <"$root/web/package-lock.json") $(node --version)"
  [[ $(cat "$stamp" 2>/dev/null) != "$wanted" ]] || return 0
  say 'Installing what the page is built with (npm ci)'
  (cd "$root/web" && npm ci --no-audit --no-fund --loglevel=error) || return 1
  printf '%s\n' "$wanted" >"$stamp"
}

# build_web: vite build, when a source changed since the last one.
build_web() {
  local now stamp=$state/web-built
  install_web || return 1
  now=$(cd "$root" && fingerprint web/src web/public web/*.html web/*.json web/*.ts schema.graphql)
  if [[ -e $root/web/dist/index.html && $(cat "$stamp" 2>/dev/null) == "$now" ]]; then return 0; fi
  say 'Building the page'
  (cd "$root/web" && npm run --silent build) || return 1
  mkdir -p "$state"
  printf '%s\n' "$now" >"$stamp"
}
