#!/usr/bin/env python3
"""Loads Cal3, PostGraphile and PostgreSQL itself with the same operations, repetitions interleaved, and prints JSON lines:
one per operation and server, then the ratios of this run. CPU is that of the server's process and of PostgreSQL's, in
milliseconds per request; throughput and latency depend on what else the machine does, ratios and CPU much less.

Environment: PG_URL (the loaded database), PGBENCH and PSQL (the programs), CAL3_URL, CAL3_PID, CAL3_TOKEN, PEER_URL, PEER_PID, POSTGRES_PID;
BENCH_SECS (default 5), BENCH_REPS (3), BENCH_CLIENTS (8)."""
import json, os, statistics, sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.dirname(HERE))
import load
from load import memory, sql, ticks

SECS, REPS, CLIENTS = (int(os.environ.get(f"BENCH_{n}", d)) for n, d in (("SECS", 5), ("REPS", 3), ("CLIENTS", 8)))
OPERATIONS = ["window", "byid", "insert"]
POSTGRES = int(os.environ["POSTGRES_PID"])
SERVERS = {
    "cal3": (os.environ["CAL3_URL"], int(os.environ["CAL3_PID"]), "cal3.lua", os.environ["CAL3_TOKEN"]),
    "postgraphile": (os.environ["PEER_URL"], int(os.environ["PEER_PID"]), "postgraphile.lua", ""),
}


def pgbench(operation):
    before = ticks(POSTGRES)
    count, latency = load.pgbench(f"{HERE}/sql/{operation}.sql", CLIENTS, SECS)
    return {"rps": count / SECS, "p50_ms": latency, "cpu_server_ms": 0.0, "cpu_postgres_ms": (ticks(POSTGRES) - before) / count}


def wrk(server, operation, repetition):
    url, pid, profile, token = SERVERS[server]
    own, postgres = ticks(pid), ticks(POSTGRES)
    count, micros, p50, p99, octets = load.wrk(url, profile, operation, token, CLIENTS, SECS, repetition)
    return {"rps": count / micros * 1e6, "p50_ms": p50 / 1000, "p99_ms": p99 / 1000, "octets": octets / count,
            "cpu_server_ms": (ticks(pid) - own) / count, "cpu_postgres_ms": (ticks(POSTGRES) - postgres) / count}


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
