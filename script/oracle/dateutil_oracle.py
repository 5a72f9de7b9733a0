"""Expands recurrence rules with python-dateutil, for api/domain/tests/oracle.rs.

Reads one JSON object per line, {"id", "start": "20260105T090000", "rule", "limit", "last_year"}, and writes one per line:
{"id", "times": [...]} or {"id", "error"}.
"""

import datetime
import json
import signal
import sys
import types

from dateutil import rrule

# dateutil looks for matches up to this year; the century it would otherwise search for a rule without any takes minutes.
shim = types.SimpleNamespace(**vars(datetime))
rrule.datetime = shim

FORM = "%Y%m%dT%H%M%S"


def expand(case):
    shim.MAXYEAR = case["last_year"]
    start = datetime.datetime.strptime(case["start"], FORM)
    times = []
    for time in rrule.rrulestr(case["rule"], dtstart=start):
        if time.year > case["last_year"] or len(times) == case["limit"]:
            break
        times.append(time.strftime(FORM))
    return times


def give_up(*_):
    raise ValueError("timed out")


# Some rules that hardly ever match are searched second by second: each rule gets a second of the CPU.
signal.signal(signal.SIGVTALRM, give_up)

for line in sys.stdin:
    case = json.loads(line)
    signal.setitimer(signal.ITIMER_VIRTUAL, 1)
    try:
        answer = {"id": case["id"], "times": expand(case)}
    except (ValueError, TypeError) as error:
        # It finds out by itself that some rules never match, and says so by an error.
        if "empty set" in str(error) or "resulting in empty rule" in str(error):
            answer = {"id": case["id"], "times": []}
        else:
            answer = {"id": case["id"], "error": str(error)}
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    print(json.dumps(answer), flush=True)
