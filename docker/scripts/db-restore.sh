#!/usr/bin/env bash
# Restores a backup: checks that it is whole, restores it into a new database beside the present one, compares it with its
# manifest and brings it up to this release; only then stops api and worker, exchanges the two databases, and starts them. When
# anything fails, the present data goes on serving. The database that was there stays under another name.
#
#   docker/scripts/db-restore.sh FILE         asks before the exchange
#   docker/scripts/db-restore.sh FILE --yes
#
# FILE is what db-backup.sh or full-backup.sh kept, encrypted or not (BACKUP_AGE_IDENTITY names age's key).
set -euo pipefail
# shellcheck source=/dev/null
. "$(dirname "$0")/lib.sh"
# shellcheck source=/dev/null
. "$(dirname "$0")/lib-backup.sh"

file='' yes=''
for argument in "$@"; do
  case $argument in
    --yes) yes=1 ;;
    -*)
      usage "$0"
      exit 2
      ;;
    *) file=$argument ;;
  esac
done
[[ -n $file ]] || {
  usage "$0"
  exit 2
}
[[ -f $file ]] || die "There is no file $file"
file=$(realpath "$file")
need_docker
need_env
use_stack prod
begin_backup

intact "$file"
case $(basename "$file") in
  *.dump | *.dump.age | *.dump.gpg)
    decrypted "$file" "$work/restored.dump"
    manifest=${file%.age} && manifest=${manifest%.gpg}.manifest.json
    [[ ! -e $manifest ]] || cp "$manifest" "$work/restored.dump.manifest.json"
    ;;
  *.tar.gz | *.tar.gz.age | *.tar.gz.gpg)
    decrypted "$file" "$work/full.tar.gz"
    mkdir "$work/full"
    tar --extract --gzip --directory "$work/full" --strip-components 1 --file "$work/full.tar.gz"
    (cd "$work/full" && sha256sum --check --strict --quiet CHECKSUMS) || die "$file is not whole. Nothing has been touched."
    mv "$work/full/database/cal3.dump" "$work/restored.dump"
    mv "$work/full/database/cal3.dump.manifest.json" "$work/restored.dump.manifest.json"
    rm -rf "$work/full" "$work/full.tar.gz"
    ;;
  *) die "$file is neither a .dump nor a .tar.gz that these scripts keep." ;;
esac
readable restored.dump || die "$file is no backup that PostgreSQL can read. Nothing has been touched."

say 'Restoring beside the present database'
restored=$(tools restore /backups/restored.dump) || die 'The restore failed. Nothing has been touched.'
if [[ -z $yes ]]; then
  read -r -p "It is ready as $restored. Put it in the place of the present database? Cal3 is away meanwhile. [y/N] " answer || answer=n
  if [[ $answer != [yY]* ]]; then
    tools restore --drop "$restored"
    die 'Nothing has been changed.'
  fi
fi

# start_again: each as many as there were, healthy.
running() { "${compose[@]}" ps --status running --quiet "$1" | wc -l; }
apis=$(running api) workers=$(running worker) frontends=$(running frontend)
start_again() {
  start_and_wait "${START_TIMEOUT:-300}" --no-build --scale "api=$((apis > 0 ? apis : 1))" \
    --scale "worker=$((workers > 0 ? workers : 1))" --scale "frontend=$((frontends > 0 ? frontends : 1))"
}

"${compose[@]}" stop api worker
aside=$(tools restore --swap "$restored") || {
  say 'The exchange failed; starting with the data that was there.'
  (start_again) || true
  tools restore --drop "$restored" || true
  die 'The restore failed. The data is as it was.'
}
if ! (start_again); then
  say 'Cal3 does not start with the restored data; putting back what was there.'
  "${compose[@]}" stop api worker
  failed=$(tools restore --swap "$aside")
  start_again
  die "The restore failed. The data is as it was; what was restored is in the database $failed."
fi
say
say "Restored from $file."
say "What was there before is in the database $aside. When you do not need it any more:"
say "  docker compose --profile tools run --rm tools restore --drop $aside"
