"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
QUERY = re.compile("[A-Za-z0-9 *=-]{1,40}")
MOST = {"slowest": 20, "percentile": 100}


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    window = case["args"][0][0]
    if not 1 <= window <= 10**9:
        return f"windowMs is {window}, and not 1 to 10^9"
    latest = 0
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        if not 0 <= args[0] <= 2 * 10**12:
            return f"nowMs is not 0 to 2 * 10^12: {op}{tuple(args)}"
        if args[0] < latest:
            return f"nowMs goes back: {op}{tuple(args)}"
        latest = args[0]
        if op == "record":
            if not QUERY.fullmatch(args[1]):
                return f"a query has not 1 to 40 of the characters: {op}{tuple(args)}"[:300]
            if not 0 <= args[2] <= 60000:
                return f"durationMs is not 0 to 60000: {op}{tuple(args)}"
        elif not 1 <= args[1] <= MOST[op]:
            return f"k is not 1 to 20, or p not 1 to 100: {op}{tuple(args)}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
