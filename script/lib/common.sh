# shellcheck shell=bash
# What every script here needs: where things are, how to speak, how to fail.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
state=${CAL3_STATE:-$root/.cal3}
tools=$state/tools

if [[ -t 1 ]]; then bold=$'\e[1m' red=$'\e[31m' plain=$'\e[0m'; else bold='' red='' plain=''; fi

say() { printf '%s\n' "$*"; }
heading() { printf '%s%s%s\n' "$bold" "$*" "$plain"; }
warn() { printf '%s%s%s\n' "$red" "$*" "$plain" >&2; }
die() {
  warn "$*"
  exit 1
}

is_root() { [[ $(id -u) == 0 ]]; }

# True when COMMAND exists.
have() { command -v "$1" >/dev/null 2>&1; }

# Seconds since the machine started, with hundredths: a clock that nobody sets.
uptime_seconds() { cut -d ' ' -f 1 /proc/uptime; }

# elapsed START: the time since `uptime_seconds` said START, to a tenth of a second.
elapsed() { awk -v from="$1" -v to="$(uptime_seconds)" 'BEGIN { printf "%.1f s", to - from }'; }

# port_taken PORT: something on this machine listens there.
port_taken() {
  local hex
  hex=$(printf '%04X' "$1")
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
    awk -v port=":$hex" '$4 == "0A" && substr($2, length($2) - 4) == port { found = 1 } END { exit !found }'
}

# free_port FIRST: the first port from FIRST on that nobody listens on and that was not handed out before.
handed_out=' '
free_port() {
  local port=$1
  while port_taken "$port" || [[ $handed_out == *" $port "* ]]; do port=$((port + 1)); done
  handed_out+="$port "
  free_port=$port
}

# random_hex BYTES
random_hex() { od -An -v -tx1 -N "$1" /dev/urandom | tr -d ' \n'; }

# fingerprint PATH...: changes when a file below is added, removed or written.
fingerprint() { find "$@" -type f -printf '%p %T@ %s\n' 2>/dev/null | LC_ALL=C sort | sha256sum | cut -d ' ' -f 1; }
