"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
TIME_MAX = 2 * 10**12
USER = re.compile(r"[A-Za-z0-9 .?!-]{1,20}")
TEXT = re.compile(r"[A-Za-z0-9 .?!-]{1,100}")
PARAMS = {"post": "user time text", "edit": "id text", "remove": "id", "text": "id",
          "page": "id limit", "byUser": "user id limit", "between": "time time limit"}
KEEPS = {"user": USER.fullmatch, "text": TEXT.fullmatch, "id": lambda id: 0 <= id <= 10**6,
         "time": lambda time: 0 <= time <= TIME_MAX, "limit": lambda limit: 1 <= limit <= 50}


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    latest = 0
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        for kind, arg in zip(PARAMS[op].split(), args):
            if not KEEPS[kind](arg):
                return f"the {kind} of a call is none: {op}{tuple(args)}"[:300]
        if op == "post":
            if args[1] < latest:
                return f"the time of a post goes back: {op}{tuple(args)}"
            latest = args[1]
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
