#!/usr/bin/env bash
# Backs up everything that an instance is made of into one archive of mode 600 in BACKUP_DIR (backups): the database, .env and
# the files with secrets that it names, the compose files and docker/. Keeps the newest BACKUP_KEEP (7). It holds secrets:
# encrypt it (BACKUP_AGE_RECIPIENT or BACKUP_GPG_RECIPIENT) before it leaves the machine.
#
#   docker/scripts/full-backup.sh
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

name=cal3-full-$(date -u +%Y%m%dT%H%M%SZ)
mkdir "$work/$name" "$work/$name/database"
dump_database cal3
mv "$work"/cal3.dump* "$work/$name/database/"
cp -p .env "$work/$name/"
cp -p docker-compose*.yml "$work/$name/"
cp -pr docker "$work/$name/"
outside=()
while IFS= read -r file; do
  [[ -n $file ]] || continue
  [[ -f $file && -r $file ]] || die "The secret in $file cannot be read; nothing has been kept."
  if [[ $file == /* ]]; then
    outside+=("$file")
  else
    mkdir -p "$work/$name/$(dirname "$file")"
    cp -p "$file" "$work/$name/$file"
  fi
done < <(secret_files)
(cd "$work/$name" && find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) >"$work/CHECKSUMS"
mv "$work/CHECKSUMS" "$work/$name/"
tar --create --gzip --directory "$work" --file "$work/$name.tar.gz" "$name" || die 'The archive could not be written.'
tar --list --gzip --file "$work/$name.tar.gz" >/dev/null || die 'The archive cannot be read back.'
kept=$(encrypted "$name.tar.gz") || die 'The archive could not be encrypted; nothing has been kept of it.'
rm -rf "${work:?}/$name"
keep "$kept" || die "The archive could not be put into $backup_dir."
say "kept     $backup_dir/$kept ($(du -h "$backup_dir/$kept" | cut -f 1))"
for file in "${outside[@]}"; do say "not in it: $file, which lies outside of this folder"; done
rotate cal3-full-
