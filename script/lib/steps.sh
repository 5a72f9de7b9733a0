# shellcheck shell=bash
# The steps of a run: each is timed, keeps its output in a log, and shows it when it fails.

passed=0
failed=()

# step NAME COMMAND...: runs the command, which may be a function. A failure is noted and the run goes on.
step() {
  local name=$1 began log=$log_dir/$1.log status=0
  shift
  began=$(uptime_seconds)
  if [[ ${VERBOSE:-} ]]; then
    # Not in a pipe: the children that a function starts belong to this shell.
    "$@" > >(tee "$log") 2>&1 || status=$?
  else
    "$@" >"$log" 2>&1 || status=$?
  fi
  if ((status == 0)); then
    passed=$((passed + 1))
    printf '%-24s ok      %s%s\n' "$name" "$(elapsed "$began")" "$(summary_of "$log")"
    return 0
  fi
  failed+=("$name")
  printf '%s%-24s FAILED  %s%s\n' "$red" "$name" "$(elapsed "$began")" "$plain"
  # The whole log, up to a size that a screen and a CI page can carry.
  if [[ ! ${VERBOSE:-} ]]; then tail -c 20000 "$log" | sed 's/^/    /'; fi
  return 1
}

# summary_of LOG: how many tests a known runner says it ran.
summary_of() {
  local counts
  counts=$(sed -e 's/\x1b\[[0-9;]*m//g' "$1" | grep -aoE \
    -e 'Summary \[.*\] .*' -e 'Tests +[0-9]+ .*' -e '^# (pass|fail|skipped) [0-9]+' -e '^ℹ (pass|fail|skipped) [0-9]+' |
    sed -E 's/^[#ℹ] //; s/Summary \[[^]]*\] +//' | tail -n 3 | paste -sd ' ' -)
  [[ -z $counts ]] || printf '  (%s)' "$counts"
}

# report: the last line, and the run's exit status.
report() {
  say
  say "It took $(elapsed "$run_began")."
  say "$passed passed, ${#failed[@]} failed"
  if ((${#failed[@]} > 0)); then
    warn "Failed: ${failed[*]} (logs in $log_dir)"
    return 1
  fi
}
