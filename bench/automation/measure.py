#!/usr/bin/env python3
"""Automation rules from the commit of a change to the commit of their effects, what matching costs that finds nothing, and runs a second
beside BullMQ with the same UPDATE on the same Redis and PostgreSQL, repetitions interleaved. Prints JSON lines; CPU is in milliseconds
per change or run, of the worker, PostgreSQL and Redis; BullMQ's worker enqueues as well.

Environment: PG_URL, PSQL; CAL3_URL, CAL3_TOKEN; WORKER_PID, POSTGRES_PID, REDIS_PID, REDIS_URL; NODE; BENCH_SECS (default 15) and
BENCH_RATE (200) of the changes, BENCH_CHANGES (2000) that are matched, BENCH_RUNS (4000), BENCH_REPS (3)."""
import http.client, itertools, json, os, resource, statistics, subprocess, sys, threading, time, urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.dirname(HERE))
from load import sql, ticks

SECS, RATE, CHANGES, RUNS, REPS = (int(os.environ.get(f"BENCH_{name}", default)) for name, default in (
    ("SECS", 15), ("RATE", 200), ("CHANGES", 2000), ("RUNS", 4000), ("REPS", 3)))
PIDS = {name.lower(): int(os.environ[f"{name}_PID"]) for name in ("WORKER", "POSTGRES", "REDIS")}
URL, TOKEN = urllib.parse.urlsplit(os.environ["CAL3_URL"]), os.environ["CAL3_TOKEN"]
PATIENCE, LAPS = 300, 5
FITS = [f"fits-{number:02}" for number in range(10)]


def asking():
    """A function that asks over one connection, for operations that have to succeed."""
    connection = http.client.HTTPConnection(URL.hostname, URL.port, timeout=30)

    def ask(query, variables):
        body = json.dumps({"query": query, "variables": variables})
        connection.request("POST", URL.path, body, {"content-type": "application/json", "authorization": f"Bearer {TOKEN}"})
        answer = json.load(connection.getresponse())
        payload = next(iter((answer.get("data") or {"": {}}).values()))
        if "errors" in answer or payload.get("userErrors"):
            raise SystemExit(f"{query}: {answer}")
        return payload

    return ask


def make_events(count, rate, title):
    """Makes events by 16 connections, so many a second (as fast as it goes without a rate). Answers how many a second there were."""
    numbers, failed = itertools.count(), []
    query = "mutation($input: EventCreateInput!) { eventCreate(input: $input) { event { id } userErrors { message } } }"
    began = time.monotonic()

    def work():
        ask = asking()
        try:
            while not failed and (number := next(numbers)) < count:
                if rate:
                    time.sleep(max(0, began + number / rate - time.monotonic()))
                at = {"local": "2027-03-08T09:00:00", "timeZone": "Europe/Budapest"}
                end = {"local": "2027-03-08T10:00:00", "timeZone": "Europe/Budapest"}
                ask(query, {"input": {"calendarId": CALENDAR, "summary": title(number), "start": at, "end": end}})
        except BaseException as fault:
            failed.append(fault)

    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise SystemExit(f"making events failed: {failed[0]}")
    return count / (time.monotonic() - began)


def rules(others, fits=()):
    sql("-c", f"select bench_rules({others}, '{{{','.join(fits)}}}')")


def wait_for(runs):
    """Waits until there are so many runs, and all have succeeded."""
    end = time.monotonic() + PATIENCE
    while True:
        found = sql("-c", "select count(*), count(*) filter (where state = 2) from automation_runs")
        if found == f"{runs}|{runs}":
            return
        if time.monotonic() > end:
            raise SystemExit(f"after {PATIENCE} s there are {found} runs and successes of {runs}")
        time.sleep(0.3)


def cpu(before, count):
    return {f"cpu_{name}_ms": (ticks(pid) - before[name]) / count for name, pid in PIDS.items()}


def now_cpu():
    return {name: ticks(pid) for name, pid in PIDS.items()}


def tell(**figures):
    rounded = {name: round(value, 3) if isinstance(value, float) else value for name, value in figures.items()}
    print(json.dumps({"part": "automation"} | rounded), flush=True)


def middle(found):
    return {name: statistics.median(one[name] for one in found) for name in found[0]}


ask = asking()
create = "mutation($input: CalendarCreateInput!) { calendarCreate(input: $input) { calendar { id } userErrors { message } } }"
CALENDAR = ask(create, {"input": {"name": "Bench"}})["calendar"]["id"]
pattern = {
    "name": "Paint", "timeZone": "UTC", "trigger": {"kind": "EVENT_CREATED"},
    "condition": {"kind": "TEST", "field": "event.summary", "operator": "CONTAINS", "value": "pattern"},
    "steps": [{"action": {"kind": "SET_COLOR", "color": "#3b82f6"}}]}
ask("mutation($rule: JSON!) { ruleCreate(input: { definition: $rule }) { rule { id } userErrors { message } } }", {"rule": pattern})
sql("-f", f"{HERE}/sql/prepare.sql")

titles = {1: lambda number: FITS[number % len(FITS)], len(FITS): lambda _: " ".join(FITS)}
for runs_per_change, title in titles.items():
    rules(1000 - len(FITS), FITS)
    make_events(20, RATE, title)  # warm up
    wait_for(20 * runs_per_change)
    since, before = sql("-c", "select clock_timestamp()"), now_cpu()
    offered = make_events(SECS * RATE, RATE, title)
    wait_for((20 + SECS * RATE) * runs_per_change)
    used = cpu(before, SECS * RATE)
    part = "percentile_cont({0}) within group (order by {1})"
    wanted = ["count(*)"] + [part.format(share, "milliseconds") for share in (0.5, 0.99, 1)]
    effects, *took = map(float, sql("-c", f"select {', '.join(wanted)} from bench_effects('{since}')").split("|"))
    wanted = [part.format(0.5, stage) for stage in ("written", "ended")]
    stages = map(float, sql("-c", f"select {', '.join(wanted)} from bench_stages('{since}')").split("|"))
    tell(operation="commit to effect", rules=1000, matching=len(FITS), runs_per_change=runs_per_change, changes_per_s=offered,
         effects=int(effects), **dict(zip(("p50_ms", "p99_ms", "max_ms", "until_written_p50_ms", "from_then_p50_ms"), [*took, *stages])), **used)

rules(1)
position = sql("-c", "select tx, seq from relay_cursors where name = 'automation'").split("|")
make_events(CHANGES, None, lambda number: f"Meeting {number}")
for count in (10, 1000, 10_000):
    rules(count)
    found = []
    for repetition in range(REPS + 1):
        before = now_cpu()
        for _ in range(LAPS):
            sql("-c", f"call bench_relay('{position[0]}', {position[1]})")
        found.append(cpu(before, CHANGES * LAPS))
    tell(operation="match nothing", rules=count, changes=CHANGES, **middle(found[1:]))  # the first one read the rules

rules(0, FITS[:1])
sql("-c", "truncate events cascade")
make_events(RUNS, None, lambda _: FITS[0])
wait_for(RUNS)
sql("-c", "create table bench_events (like events including all)", "-c", "insert into bench_events select * from events")
found = {"cal3": [], "bullmq": []}
for repetition in range(REPS):
    sql("-c", "select bench_again()")
    before = now_cpu()
    wait_for(RUNS)
    found["cal3"].append({"runs_per_s": float(sql("-c", "select bench_rate()"))} | cpu(before, RUNS))
    sql("-c", "vacuum analyze")
    before, children = now_cpu(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([os.environ["NODE"], f"{HERE}/bullmq/worker.mjs"], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stdout + done.stderr)
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = (ended.ru_utime + ended.ru_stime - children.ru_utime - children.ru_stime) * 1000
    used = cpu(before, RUNS) | {"cpu_worker_ms": own / RUNS}
    found["bullmq"].append({"runs_per_s": json.loads(done.stdout)["runs_per_s"]} | used)
    sql("-c", "vacuum analyze")
for server, runs in found.items():
    tell(operation="run", server=server, runs=RUNS, **middle(runs))
rates = {server: middle(runs)["runs_per_s"] for server, runs in found.items()}
tell(operation="run", to_bullmq=rates["cal3"] / rates["bullmq"])
