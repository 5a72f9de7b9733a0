#!/bin/sh
# Writes which proxies are believed when they say whom they speak for: TRUSTED_PROXY, networks or addresses separated by
# spaces or commas, into conf.d/real-ip.inc (of REAL_IP_DIR).
set -eu

file=${REAL_IP_DIR:-/etc/nginx/conf.d}/real-ip.inc
: >"$file"
for network in $(printf '%s' "${TRUSTED_PROXY:-127.0.0.1}" | tr ',' ' '); do
  case $network in
    *[!0-9a-fA-F.:/]*)
      echo "TRUSTED_PROXY holds \"$network\", neither an address nor a network. Example: TRUSTED_PROXY=172.16.0.0/12" >&2
      exit 1
      ;;
  esac
  echo "set_real_ip_from $network;" >>"$file"
done
