"""What the measurements share: CPU and memory of processes, and load by wrk and pgbench."""
import os, re, subprocess

TICK = 1000 / os.sysconf("SC_CLK_TCK")
WRK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "api", "wrk")


def ticks(pid):
    """CPU of a process, its living descendants and those that it has buried, in milliseconds."""
    total, todo = 0, [pid]
    while todo:
        one = todo.pop()
        try:
            fields = open(f"/proc/{one}/stat").read().rsplit(") ", 1)[1].split()
            total += sum(map(int, fields[11:15]))
            todo += map(int, open(f"/proc/{one}/task/{one}/children").read().split())
        except (OSError, IndexError):
            pass
    return total * TICK


def memory(pid):
    """Resident memory in MB: each page divided by those who share it."""
    text = open(f"/proc/{pid}/smaps_rollup").read()
    return round(int(re.search(r"^Pss:\s+(\d+)", text, re.M)[1]) / 1024, 1)


def pgbench(script, clients, seconds, *options):
    """Runs a script for so many seconds. Answers how often, and the average latency in milliseconds."""
    done = subprocess.run(
        [os.environ["PGBENCH"], "-n", "-M", "prepared", "-c", str(clients), "-j", "1", "-T", str(seconds), *options,
         "-f", script, os.environ["PG_URL"]], capture_output=True, text=True)
    count = re.search(r"actually processed: (\d+)", done.stdout)
    if done.returncode or not count:
        raise SystemExit(done.stdout + done.stderr)
    return int(count[1]), float(re.search(r"latency average = ([\d.]+)", done.stdout)[1])


def wrk(url, profile, operation, token, clients, seconds, seed):
    """Asks for a GraphQL operation, again and again. Answers the count, microseconds, p50 and p99 in microseconds, octets."""
    environment = dict(os.environ, PROFILE=profile, OP=operation, SEED=str(seed))
    if token:
        environment["AUTH"] = token
    done = subprocess.run(
        ["wrk", "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", "30s", "-s", "graphql.lua", url],
        cwd=WRK, env=environment, capture_output=True, text=True)
    found = re.search(r"^RESULT (.*)$", done.stdout, re.M)
    if not found:
        raise SystemExit(done.stdout + done.stderr)
    count, micros, p50, p99, _, _, status, broken, octets = map(float, found[1].split())
    if status or broken:
        raise SystemExit(f"{url} {operation}: {status:.0f} answers of a bad status, {broken:.0f} broken connections")
    return count, micros, p50, p99, octets


def sql(*arguments):
    """What psql answers."""
    return subprocess.run([os.environ["PSQL"], os.environ["PG_URL"], "-qAt", "-v", "ON_ERROR_STOP=1", *arguments],
                          capture_output=True, text=True, check=True).stdout.strip()
