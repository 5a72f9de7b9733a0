#!/bin/sh
# While replicas of a service are replaced: sends what is new to these addresses only, so that nothing new reaches those
# that are about to stop. Usage: pin SERVICE ADDRESS...   pin SERVICE   (by name again)
set -eu

service=${1:?the service} file=/etc/nginx/conf.d/pinned-$1.inc
shift
if [ $# -eq 0 ]; then
  rm -f "$file"
else
  {
    echo "upstream $service {"
    for address in "$@"; do echo "  server $address max_fails=0;"; done
    echo '}'
  } >"$file.new"
  mv "$file.new" "$file"
fi
nginx -t -q
nginx -s reload
