#!/usr/bin/env python3
"""Sends a file of many events to the API, waits until a worker has applied it, and prints one JSON line: events a second
from the last byte sent to the import's end, and the largest resident memory of both processes. Then the same file once
more, which changes nothing. Ends with an error when an event is missing.

Environment: CAL3_URL, CAL3_PID, CAL3_TOKEN, WORKER_PID; BENCH_EVENTS (default 100,000)."""
import json, os, re, time, urllib.request

URL, TOKEN = os.environ["CAL3_URL"], os.environ["CAL3_TOKEN"]
EVENTS = int(os.environ.get("BENCH_EVENTS", 100_000))
CHUNK = 8 << 20  # what the API takes at once
LONGEST_SECONDS = 600


def request(method, path, body, content_type):
    asked = urllib.request.Request(URL + path, body, {"authorization": f"Bearer {TOKEN}", "content-type": content_type}, method=method)
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return json.load(answer)


def graphql(query, **variables):
    answer = request("POST", "/graphql", json.dumps({"query": query, "variables": variables}).encode(), "application/json")
    if "errors" in answer:
        raise SystemExit(answer["errors"])
    return answer["data"]


def peak_mb(pid):
    """The largest resident size of a process so far."""
    return round(int(re.search(r"^VmHWM:\s+(\d+)", open(f"/proc/{pid}/status").read(), re.M)[1]) / 1024, 1)


def file():
    """A year of appointments in a zone, one in twenty repeated weekly."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Cal3//Bench//EN"]
    for n in range(EVENTS):
        day = f"2026{n % 12 + 1:02}{n % 28 + 1:02}"
        lines += ["BEGIN:VEVENT", f"UID:event-{n}@example.org", "DTSTAMP:20260101T000000Z",
                  f"DTSTART;TZID=Europe/Budapest:{day}T{n % 24:02}0000", f"DTEND;TZID=Europe/Budapest:{day}T{n % 24:02}4500",
                  f"SUMMARY:One of many\\, number {n}", "DESCRIPTION:With some text.", "LOCATION:Here"]
        if n % 20 == 0:
            lines.append("RRULE:FREQ=WEEKLY;COUNT=30")
        lines.append("END:VEVENT")
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def run(calendar, content):
    """Imports it. Answers the seconds that the worker took, and the import's figures."""
    made = graphql(
        """mutation ($input: ImportCreateInput!) {
             importCreate(input: $input) { import { id uploadUrl } userErrors { message } } }""",
        input={"calendarId": calendar, "fileName": "bench.ics", "byteSize": len(content)})["importCreate"]
    if made["userErrors"]:
        raise SystemExit(made["userErrors"])
    for offset in range(0, len(content), CHUNK):
        request("PUT", f"{made['import']['uploadUrl']}?offset={offset}", content[offset:offset + CHUNK], "application/octet-stream")
    began = time.monotonic()
    while (took := time.monotonic() - began) < LONGEST_SECONDS:
        now = graphql(
            "query ($id: ID!) { node(id: $id) { ... on Import { status failure total created unchanged } } }",
            id=made["import"]["id"])["node"]
        if now["status"] not in ("PENDING", "RUNNING"):
            return took, now
        time.sleep(0.05)
    raise SystemExit(f"not done after {LONGEST_SECONDS} seconds: {now}")


content = file()
calendar = graphql(
    "mutation ($input: CalendarCreateInput!) { calendarCreate(input: $input) { calendar { id } } }",
    input={"name": "Bench"})["calendarCreate"]["calendar"]["id"]
for name, figure in (("first", "created"), ("again", "unchanged")):
    took, done = run(calendar, content)
    if (done["status"], done[figure]) != ("SUCCEEDED", EVENTS):
        raise SystemExit(f"{name}: {done}")
    print(json.dumps({
        "part": "import", "run": name, "events": EVENTS, "octets": len(content), "seconds": round(took, 2),
        "events_a_second": round(EVENTS / took), "worker_peak_mb": peak_mb(os.environ["WORKER_PID"]),
        "api_peak_mb": peak_mb(os.environ["CAL3_PID"])}), flush=True)
