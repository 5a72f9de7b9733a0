#!/usr/bin/env bash
# Applies the migrations that the database lacks. However many run this at once, each migration is applied once; the others wait.
#
#   docker/scripts/run-migrations.sh
#   docker/scripts/run-migrations.sh --rehearse [FILE]   only on a backup (the newest of BACKUP_DIR, or FILE), in a database beside
#                                                        the real one: what would happen, how long it takes, how much disk it needs
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"

need_docker
need_env
use_stack prod
case ${1:-} in
  '') "${compose[@]}" run --rm --no-deps --no-TTY migrate ;;
  --rehearse)
    # shellcheck source=/dev/null
    . "$(dirname "$0")/lib-backup.sh"
    begin_backup
    file=${2:-$(find "$backup_dir" -maxdepth 1 -name 'cal3-2*.dump*' ! -name '*.sha256' ! -name '*.manifest.json' | LC_ALL=C sort | tail -n 1)}
    [[ -f $file ]] || die "There is no backup in $backup_dir to rehearse on; make one: docker/scripts/db-backup.sh"
    intact "$file"
    decrypted "$file" "$work/rehearsal.dump"
    manifest=${file%.age} && manifest=${manifest%.gpg}.manifest.json
    [[ ! -e $manifest ]] || cp "$manifest" "$work/rehearsal.dump.manifest.json"
    say "backup    $(basename "$file")"
    tools migrate --rehearse --backup /backups/rehearsal.dump
    ;;
  *)
    usage "$0"
    exit 2
    ;;
esac
