#!/usr/bin/env python3
"""Loads Cal3, PostGraphile and PostgreSQL itself with the same operations, repetitions interleaved, and prints JSON lines:
one per operation and server, then the ratios of this run. CPU is that of the server's process and of PostgreSQL's, in
milliseconds per request; throughput and latency depend on what else the machine does, ratios and CPU much less.

Environment: PG_URL (the loaded database), PGBENCH (the program), CAL3_URL, CAL3_PID, CAL3_TOKEN, PEER_URL, PEER_PID, POSTGRES_PID;
BENCH_SECS (default 5), BENCH_REPS (3), BENCH_CLIENTS (8)."""
import json, os, re, statistics, subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
SECS, REPS, CLIENTS = (int(os.environ.get(f"BENCH_{n}", d)) for n, d in (("SECS", 5), ("REPS", 3), ("CLIENTS", 8)))
TICK = 1000 / os.sysconf("SC_CLK_TCK")
OPERATIONS = ["window", "byid", "insert"]
POSTGRES = int(os.environ["POSTGRES_PID"])
SERVERS = {
    "cal3": (os.environ["CAL3_URL"], int(os.environ["CAL3_PID"]), "cal3.lua", os.environ["CAL3_TOKEN"]),
    "postgraphile": (os.environ["PEER_URL"], int(os.environ["PEER_PID"]), "postgraphile.lua", ""),
}


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


def pgbench(operation):
    before = ticks(POSTGRES)
    done = subprocess.run(
        [os.environ["PGBENCH"], "-n", "-M", "prepared", "-c", str(CLIENTS), "-j", "1", "-T", str(SECS),
         "-f", f"{HERE}/sql/{operation}.sql", os.environ["PG_URL"]], capture_output=True, text=True)
    count = re.search(r"actually processed: (\d+)", done.stdout)
    if done.returncode or not count:
        raise SystemExit(done.stdout + done.stderr)
    count = int(count[1])
    latency = float(re.search(r"latency average = ([\d.]+)", done.stdout)[1])
    return {"rps": count / SECS, "p50_ms": latency, "cpu_server_ms": 0.0, "cpu_postgres_ms": (ticks(POSTGRES) - before) / count}


def wrk(server, operation, repetition):
    url, pid, profile, token = SERVERS[server]
    environment = dict(os.environ, PROFILE=profile, OP=operation, SEED=str(repetition))
    if token:
        environment["AUTH"] = token
    own, postgres = ticks(pid), ticks(POSTGRES)
    done = subprocess.run(
        ["wrk", "-t1", f"-c{CLIENTS}", f"-d{SECS}s", "--timeout", "30s", "-s", "graphql.lua", url],
        cwd=f"{HERE}/wrk", env=environment, capture_output=True, text=True)
    found = re.search(r"^RESULT (.*)$", done.stdout, re.M)
    if not found:
        raise SystemExit(done.stdout + done.stderr)
    count, micros, p50, p99, _, _, status, broken, octets = map(float, found[1].split())
    if status or broken:
        raise SystemExit(f"{server} {operation}: {status:.0f} answers of a bad status, {broken:.0f} broken connections")
    return {"rps": count / micros * 1e6, "p50_ms": p50 / 1000, "p99_ms": p99 / 1000, "octets": octets / count,
            "cpu_server_ms": (ticks(pid) - own) / count, "cpu_postgres_ms": (ticks(POSTGRES) - postgres) / count}


def sql(*arguments):
    return subprocess.run(["psql", os.environ["PG_URL"], "-qAt", "-v", "ON_ERROR_STOP=1", *arguments],
                          capture_output=True, text=True, check=True).stdout.strip()


def rows():
    return {"cal3": "events where summary", "postgraphile": "cal.event where title"}


runs = {}
for name in SERVERS:
    wrk(name, "window", 99)  # warm up
for repetition in range(REPS):
    for operation in OPERATIONS:
        runs.setdefault((operation, "postgres"), []).append(pgbench(operation))
    for server in SERVERS:
        sql("-f", f"{HERE}/sql/reset.sql")
        for operation in OPERATIONS:
            run = wrk(server, operation, repetition)
            runs.setdefault((operation, server), []).append(run)
        written = int(sql("-c", f"select count(*) from {rows()[server]} = 'Benchmark event'"))
        # A GraphQL error is HTTP 200: what was answered has to be there.
        if written < run["rps"] * SECS * 0.99:
            raise SystemExit(f"{server} answered {run['rps'] * SECS:.0f} creations and wrote {written}")
sql("-f", f"{HERE}/sql/reset.sql")

middle = {key: {name: statistics.median(run[name] for run in found) for name in found[0]} for key, found in runs.items()}
for (operation, server), values in middle.items():
    figures = {name: round(value, 3) for name, value in values.items()}
    print(json.dumps({"part": "api", "operation": operation, "server": server, "clients": CLIENTS} | figures))
for operation in OPERATIONS:
    own, peer, limit = (middle[operation, server] for server in ("cal3", "postgraphile", "postgres"))
    cost = own["cpu_server_ms"] + own["cpu_postgres_ms"]
    print(json.dumps({
        "part": "api", "operation": operation,
        "throughput_to_postgraphile": round(own["rps"] / peer["rps"], 2),
        "cpu_to_postgraphile": round(cost / (peer["cpu_server_ms"] + peer["cpu_postgres_ms"]), 2),
        "cpu_to_postgres": round(cost / limit["cpu_postgres_ms"], 2)}))
print(json.dumps({"part": "api", "memory_mb": {name: memory(SERVERS[name][1]) for name in SERVERS}}))
