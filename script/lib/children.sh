# shellcheck shell=bash
# Child processes: started in sessions of their own, so that Ctrl-C reaches only the script, which then
# stops them in order. Each writes to logs/NAME.log and is known by run/NAME.pid below `run_dir`.

declare -A child_pid=() child_deaths=()
child_order=()

# run_child NAME COMMAND...: the last started is the first stopped.
run_child() {
  local name=$1
  shift
  mkdir -p "$run_dir/logs" "$run_dir/run"
  # Should this script be killed outright, the kernel tells the child. The lock (9) is not inherited.
  setpriv --pdeathsig TERM setsid "$@" >>"$run_dir/logs/$name.log" 2>&1 </dev/null 9>&- &
  child_pid[$name]=$!
  echo $! >"$run_dir/run/$name.pid"
  [[ " ${child_order[*]} " == *" $name "* ]] || child_order+=("$name")
}

child_alive() { [[ -n ${child_pid[$1]:-} ]] && kill -0 "${child_pid[$1]}" 2>/dev/null; }

# stop_child NAME: asks, waits, and after 30 seconds does not ask any more.
stop_child() {
  local name=$1 pid=${child_pid[$1]:-} signal=TERM start=$SECONDS
  [[ -n $pid ]] || return 0
  case $name in
    postgres) signal=INT ;;  # end the sessions; TERM would wait for them
    nginx) signal=QUIT ;;    # finish the requests
  esac
  kill -s $signal "$pid" 2>/dev/null || true
  while kill -0 "$pid" 2>/dev/null; do
    if ((SECONDS - start >= 30)); then
      warn "$name does not stop; killing it"
      kill -KILL "$pid" 2>/dev/null || true
    fi
    sleep 0.05
  done
  wait "$pid" 2>/dev/null || true
  unset "child_pid[$name]"
  rm -f "$run_dir/run/$name.pid"
}

stop_children() {
  local at
  for ((at = ${#child_order[@]} - 1; at >= 0; at--)); do stop_child "${child_order[at]}"; done
}

# stop_leftovers: what an earlier run that was killed left behind. A process counts as ours only
# when its command line names this directory or this binary.
stop_leftovers() {
  local file pid
  for file in "$run_dir"/run/*.pid; do
    [[ -e $file ]] || continue
    pid=$(cat "$file")
    [[ -r /proc/$pid/cmdline ]] || { rm -f "$file"; continue; }
    if tr '\0' ' ' <"/proc/$pid/cmdline" | grep -qF -e "$root" -e "$run_dir" -e "${postgres_data:-$run_dir}"; then
      say "Stopping $(basename "$file" .pid) of an earlier run"
      child_pid[leftover]=$pid
      stop_child leftover
    fi
    rm -f "$file"
  done
}

# log_tail NAME
log_tail() {
  warn "The end of $run_dir/logs/$1.log:"
  tail -n 20 "$run_dir/logs/$1.log" >&2 || true
}

# watch_children: returns when `stopping` is set, or 1 when a child keeps dying. One that dies is started
# again by start_NAME; five deaths within a minute of each other are too many.
watch_children() {
  local name
  while [[ -z ${stopping:-} ]]; do
    for name in "${!child_pid[@]}"; do
      child_alive "$name" || revive_child "$name" || return 1
    done
    # The first death ends this wait, and so does the tick: one that dies beside another may be unknown to `wait -n`.
    sleep 1 9>&- &
    wait -n "${child_pid[@]}" $! 2>/dev/null || true
  done
}

# revive_child NAME: starts one that died again, a little later each time; fails when it keeps dying.
revive_child() {
  local name=$1 status at recent=()
  wait "${child_pid[$name]}" && status=0 || status=$?
  [[ -z ${stopping:-} ]] || return 0
  warn "$name ended (status $status)"
  log_tail "$name"
  for at in ${child_deaths[$name]:-}; do ((SECONDS - at > 60)) || recent+=("$at"); done
  recent+=("$SECONDS")
  child_deaths[$name]=${recent[*]}
  unset "child_pid[$name]"
  if ((${#recent[@]} >= 5)); then
    warn "$name ended five times within a minute"
    return 1
  fi
  say "Starting $name again"
  sleep "$((${#recent[@]} - 1))"
  "start_$name"
}
