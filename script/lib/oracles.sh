# shellcheck shell=bash
# What others wrote and tests hold ours against: calendar engines, and an OpenID provider to sign in with.

ensure_oracles() {
  pip_install python-dateutil==4.0.0 || return 1
  local folder=$tools/oracles wanted=(ical.js@2.2.1 oauth2-mock-server@8.2.3)
  if [[ $(cat "$folder/installed" 2>/dev/null) != "${wanted[*]}" ]]; then
    mkdir -p "$folder"
    npm install --prefix "$folder" --no-save --no-audit --no-fund --loglevel=error "${wanted[@]}" || return 1
    echo "${wanted[*]}" >"$folder/installed"
  fi
  export CAL3_ORACLE_PYTHON=$tools/venv/bin/python CAL3_ORACLE_NODE_MODULES=$folder/node_modules CAL3_REQUIRE_ORACLE=1
}
