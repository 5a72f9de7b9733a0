#!/usr/bin/env python3
"""What it costs to know who asks, to decide who may and to count what is asked, beside a month's window that is answered
with all of it. Prints JSON lines. CPU is in milliseconds per request, of all processes that take part.

A request that does nothing is sent without a credential to a server without limits, and with one to a server that
counts in Redis: the difference is what authentication and limits cost. The window's statement is run by pgbench as it is
and without the question who may: the difference is what authorisation costs.

Environment: PG_URL, PGBENCH and PSQL; FREE_URL and FREE_PID (a server without limits), METERED_URL and METERED_PID, CAL3_TOKEN,
REDIS_PID, POSTGRES_PID; BENCH_SECS (default 5), BENCH_REPS (3), BENCH_CLIENTS (8)."""
import json, os, statistics, sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.dirname(HERE))
from load import pgbench, sql, ticks, wrk

SECS, REPS, CLIENTS = (int(os.environ.get(f"BENCH_{n}", d)) for n, d in (("SECS", 5), ("REPS", 3), ("CLIENTS", 8)))
FREE, METERED, REDIS, POSTGRES = (int(os.environ[f"{name}_PID"]) for name in ("FREE", "METERED", "REDIS", "POSTGRES"))
TOKEN = os.environ["CAL3_TOKEN"]


def request(server, operation, token, repetition):
    pids = [FREE if server == "FREE" else METERED, REDIS, POSTGRES]
    before = sum(map(ticks, pids))
    count = wrk(os.environ[f"{server}_URL"], "cal3.lua", operation, token, CLIENTS, SECS, repetition)[0]
    return (sum(map(ticks, pids)) - before) / count


def statement(name):
    before = ticks(POSTGRES)
    count, _ = pgbench(f"{HERE}/{name}.sql", CLIENTS, SECS, "-D", f"owner={OWNER}")
    return (ticks(POSTGRES) - before) / count


OWNER = sql("-c", "select id from users where email = 'bench@example.org'")
CASES = {
    "nothing": lambda n: request("FREE", "nothing", "", n),
    "nothing, signed in and metered": lambda n: request("METERED", "nothing", TOKEN, n),
    "window's statement": lambda _: statement("open"),
    "window's statement, asking who may": lambda _: statement("guarded"),
    "window, signed in and metered": lambda n: request("METERED", "window", TOKEN, n),
}
request("METERED", "window", TOKEN, 99)  # warm up
runs = {name: [] for name in CASES}
for repetition in range(REPS):
    for name, case in CASES.items():
        runs[name].append(case(repetition))
cost = {name: statistics.median(found) for name, found in runs.items()}
for name, value in cost.items():
    print(json.dumps({"part": "guards", "case": name, "clients": CLIENTS, "cpu_ms": round(value, 4)}))
identity = cost["nothing, signed in and metered"] - cost["nothing"]
access = cost["window's statement, asking who may"] - cost["window's statement"]
window = cost["window, signed in and metered"]
print(json.dumps({"part": "guards", "authentication_and_limits_of_window": round(identity / window, 3),
                  "authorisation_of_window": round(access / window, 3), "guards_of_window": round((identity + access) / window, 3)}))
