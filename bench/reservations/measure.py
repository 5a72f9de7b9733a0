#!/usr/bin/env python3
"""Creating a reservation over HTTP beside the bare INSERT that is guarded by a constraint, repetitions interleaved, and the free half
hours of fifty resources in a month. Prints JSON lines; CPU is in milliseconds per request, of the server and of PostgreSQL.

Environment: PG_URL, PGBENCH and PSQL; CAL3_URL, CAL3_PID, CAL3_TOKEN, POSTGRES_PID; BENCH_SECS (default 5), BENCH_REPS (3),
BENCH_CLIENTS (8)."""
import json, os, statistics, sys, urllib.request

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.dirname(HERE))
import load
from load import sql, ticks

SECS, REPS, CLIENTS = (int(os.environ.get(f"BENCH_{n}", d)) for n, d in (("SECS", 5), ("REPS", 3), ("CLIENTS", 8)))
POSTGRES, CAL3 = int(os.environ["POSTGRES_PID"]), int(os.environ["CAL3_PID"])
URL, TOKEN = os.environ["CAL3_URL"], os.environ["CAL3_TOKEN"]


def ask(query, variables):
    """What an operation that has to succeed answers."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    asked = urllib.request.Request(URL, body, {"content-type": "application/json", "authorization": f"Bearer {TOKEN}"})
    answer = json.load(urllib.request.urlopen(asked, timeout=30))
    if "errors" in answer:
        raise SystemExit(f"{query}: {answer['errors']}")
    return answer["data"]


def mutate(name, result, content):
    """Runs a mutation that has to succeed, and answers the id of what it made."""
    kind = name[0].upper() + name[1:]
    query = f"mutation($input: {kind}Input!) {{ {name}(input: $input) {{ {result} {{ id }} userErrors {{ message }} }} }}"
    done = ask(query, {"input": content})[name]
    if done["userErrors"]:
        raise SystemExit(f"{name}: {done['userErrors']}")
    return done[result]["id"]


def bare():
    before = ticks(POSTGRES)
    count, latency = load.pgbench(f"{HERE}/sql/insert.sql", CLIENTS, SECS)
    return {"rps": count / SECS, "p50_ms": latency, "cpu_server_ms": 0.0, "cpu_postgres_ms": (ticks(POSTGRES) - before) / count}


def over_http(operation, repetition, clients=CLIENTS):
    own, postgres = ticks(CAL3), ticks(POSTGRES)
    count, micros, p50, p99, octets = load.wrk(URL, "cal3.lua", operation, TOKEN, clients, SECS, repetition)
    return {"rps": count / micros * 1e6, "p50_ms": p50 / 1000, "p99_ms": p99 / 1000, "octets": octets / count,
            "cpu_server_ms": (ticks(CAL3) - own) / count, "cpu_postgres_ms": (ticks(POSTGRES) - postgres) / count}


organisation = mutate("organisationCreate", "organisation", {"name": "Bench"})
day = [{"opens": "08:00", "closes": "20:00"}]
week = {name: day for name in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")}
policy = {"hours": {"weekly": week}, "grid": {"every": "PT30M"}}
mutate("resourceTypeCreate", "resourceType", {"organisationId": organisation, "name": "Rooms", "policy": policy})
sql("-v", "mail=bench@example.org", "-f", f"{HERE}/sql/cal3.sql")

rooms = [room["id"] for room in ask("{ resources(first: 50) { nodes { id } } }", {})["resources"]["nodes"]]
month = {"ids": rooms, "from": "2027-01-01T00:00:00Z", "to": "2027-01-31T00:00:00Z"}
slots = ask("""query($ids: [ID!]!, $from: DateTime!, $to: DateTime!) {
  resourceAvailability(resourceIds: $ids, from: $from, to: $to, length: "PT30M", onlyFree: true) { slots { start } } }""", month)
free = sum(len(one["slots"]) for one in slots["resourceAvailability"])
runs = {}
over_http("slots", 99)  # warm up
for repetition in range(REPS):
    sql("-f", f"{HERE}/sql/reset.sql")
    runs.setdefault(("reserve", "postgres"), []).append(bare())
    run = over_http("reserve", repetition)
    runs.setdefault(("reserve", "cal3"), []).append(run)
    made = int(sql("-c", "select count(*) from reservations where starts_at >= '2029-12-31'"))
    # A conflict is HTTP 200 too, and rare: what was answered has to be there.
    if made < run["rps"] * SECS * 0.97:
        raise SystemExit(f"{run['rps'] * SECS:.0f} answers, {made} reservations")
    runs.setdefault(("slots", "cal3"), []).append(over_http("slots", repetition))
sweep = sql("-c", "select count(*) from occupancies a join occupancies b using (resource_id) "
            "where a.id < b.id and a.during && b.during and a.holds and b.holds and lower(a.during) >= '2029-12-31'")
if sweep != "0":
    raise SystemExit(f"{sweep} pairs of reservations overlap")

middle = {key: {name: statistics.median(run[name] for run in found) for name in found[0]} for key, found in runs.items()}
for (operation, server), values in middle.items():
    figures = {name: round(value, 3) for name, value in values.items()}
    print(json.dumps({"part": "reservations", "operation": operation, "server": server, "clients": CLIENTS} | figures))
own, limit = middle["reserve", "cal3"], middle["reserve", "postgres"]
print(json.dumps({"part": "reservations", "operation": "slots", "resources": len(rooms), "days": 30, "free_slots": free}))
print(json.dumps({"part": "reservations", "operation": "reserve",
                  "cpu_to_postgres": round((own["cpu_server_ms"] + own["cpu_postgres_ms"]) / limit["cpu_postgres_ms"], 2)}))
