#!/usr/bin/env bash
# Backs the database up, while Cal3 works, into BACKUP_DIR (backups): a dump in PostgreSQL's custom format, the manifest of what
# it holds, and their checksums. It gets its name only when it is complete and could be read back. Keeps the newest BACKUP_KEEP
# (7). Encrypts it to BACKUP_AGE_RECIPIENT or BACKUP_GPG_RECIPIENT. Exits with 0 only when there is a new backup; fit for cron.
#
#   docker/scripts/db-backup.sh
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"
# shellcheck source=/dev/null
. "$(dirname "$0")/lib-backup.sh"

case ${1:-} in
  '') ;;
  *)
    usage "$0"
    exit 2
    ;;
esac
need_docker
need_env
use_stack prod
begin_backup

name=cal3-$(date -u +%Y%m%dT%H%M%SZ)
dump_database "$name"
kept=$(encrypted "$name.dump") || die 'The backup could not be encrypted; nothing has been kept of it.'
keep "$kept" "$name.dump.manifest.json" || die "The backup could not be put into $backup_dir."
say "kept     $backup_dir/$kept ($(du -h "$backup_dir/$kept" | cut -f 1))"
rotate cal3-2
tell_monitoring "$kept"
