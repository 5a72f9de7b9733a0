# shellcheck shell=bash
# What the scripts for backups share. Sets backup_dir, and `work`: a folder beside the backups that is gone afterwards.

backup_dir=$(env_value BACKUP_DIR)
backup_dir=${backup_dir:-backups}
[[ $backup_dir == /* ]] || backup_dir=$root/$backup_dir
backup_keep=$(env_value BACKUP_KEEP)
backup_keep=${backup_keep:-7}
[[ $backup_keep =~ ^[1-9][0-9]*$ ]] || die "BACKUP_KEEP is \`$backup_keep\`, not a number of backups to keep, such as 7"

# Nobody else may read what is written here.
umask 077

# begin_backup: one at a time, in a folder of its own.
begin_backup() {
  mkdir -p "$backup_dir"
  exec 9>"$backup_dir/.lock"
  flock --nonblock 9 || die "Another backup or restore is under way (it holds $backup_dir/.lock)."
  # What a run that was killed left behind.
  rm -rf "$backup_dir"/.unfinished.*
  work=$(mktemp -d "$backup_dir/.unfinished.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  trap 'exit 130' INT TERM HUP
}

# dump_database NAME: work/NAME.dump and its manifest, whole and readable, or the script ends.
dump_database() {
  tools backup "/backups/$1.dump" || die 'The backup failed; nothing has been kept of it.'
  readable "$1.dump" || die 'The backup cannot be read back; nothing has been kept of it.'
}

# readable FILE: PostgreSQL itself can read the dump's contents.
readable() {
  local tools_options=(--entrypoint pg_restore)
  tools --list "/backups/$1" >/dev/null
}

# encrypted FILE: encrypts work/FILE if that is wanted, and prints the name of what is to be kept.
encrypted() {
  local age gpg
  age=$(env_value BACKUP_AGE_RECIPIENT) gpg=$(env_value BACKUP_GPG_RECIPIENT)
  if [[ -n $age ]]; then
    age --encrypt --recipient "$age" --output "$work/$1.age" "$work/$1" || return 1
    rm -f "$work/$1"
    printf '%s.age' "$1"
  elif [[ -n $gpg ]]; then
    gpg --batch --yes --trust-model always --encrypt --recipient "$gpg" --output "$work/$1.gpg" "$work/$1" || return 1
    rm -f "$work/$1"
    printf '%s.gpg' "$1"
  else
    printf '%s' "$1"
  fi
}

# decrypted FILE TO: FILE, which may be encrypted, as it was before.
decrypted() {
  local identity
  case $1 in
    *.age)
      identity=$(env_value BACKUP_AGE_IDENTITY)
      [[ -n $identity ]] || die "$1 is encrypted: BACKUP_AGE_IDENTITY has to name the file with the key."
      age --decrypt --identity "$identity" --output "$2" "$1" || die "$1 could not be decrypted."
      ;;
    *.gpg) gpg --batch --yes --decrypt --output "$2" "$1" || die "$1 could not be decrypted." ;;
    *) cp "$1" "$2" ;;
  esac
}

# keep NAME...: checksums of the work files, then all of them into the folder; what makes it a backup (the first) last.
keep() {
  local at
  (cd "$work" && sha256sum "$@" >"$1.sha256") || return 1
  sync "$work"/* || return 1
  mv "$work/$1.sha256" "$backup_dir/" || return 1
  for ((at = $#; at >= 1; at--)); do mv "$work/${!at}" "$backup_dir/" || return 1; done
}

# rotate PREFIX: only the newest BACKUP_KEEP of these stay. Names sort by their time.
rotate() {
  local names=() name old
  while IFS= read -r name; do names+=("$name"); done < <(
    find "$backup_dir" -maxdepth 1 -type f -name "$1*" ! -name '*.sha256' ! -name '*.manifest.json*' -printf '%f\n' | LC_ALL=C sort -r
  )
  for name in "${names[@]:backup_keep}"; do
    old=${name%%.*}
    rm -f "$backup_dir/$old".*
    say "removed  $old"
  done
}

# tell_monitoring NAME: when the last good backup was made, for Prometheus (docker-compose.monitoring.yml).
tell_monitoring() {
  local metrics=$backup_dir/metrics
  [[ -d $metrics ]] || install -d -m 755 "$metrics"
  printf 'cal3_backup_last_success_timestamp_seconds %s\ncal3_backup_size_bytes %s\n' \
    "$(date +%s)" "$(stat --format %s "$backup_dir/$1")" >"$work/metrics"
  chmod 644 "$work/metrics"
  mv "$work/metrics" "$metrics/cal3.prom" || say "Monitoring is not told of it: $metrics cannot be written to."
}

# intact FILE: its checksums, and those of what belongs to it, are those of the day it was made.
intact() {
  local folder name
  folder=$(dirname "$1") name=$(basename "$1")
  [[ -e $folder/$name.sha256 ]] || die "$1.sha256 is missing: whether the backup is whole cannot be known. Nothing has been touched."
  (cd "$folder" && sha256sum --check --strict --quiet "$name.sha256") ||
    die "$1 is not what was backed up: it was cut off or changed. Nothing has been touched."
}
