"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
TIME_MAX = 2 * 10**12
USER = re.compile("[A-Za-z0-9:-]{1,20}")


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    limit, window, shards = case["args"][0]
    if not 1 <= limit <= 1000:
        return f"limit is {limit}, and not 1 to 1000"
    if not 1 <= window <= 10**9:
        return f"windowMs is {window}, and not 1 to 10^9"
    if not 1 <= shards <= 16:
        return f"shards is {shards}, and not 1 to 16"
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        if op == "counters":
            if not 0 <= args[0] < shards:
                return f"there is no such shard: {op}{tuple(args)}"
            continue
        if not 0 <= args[0] < 1000:
            return f"a server is not 0 to 999: {op}{tuple(args)}"
        if not all(0 <= time <= TIME_MAX for time in args[1:] if not isinstance(time, str)):
            return f"a time is not 0 to 2 * 10^12: {op}{tuple(args)}"
        if op == "allow" and not USER.fullmatch(args[2]):
            return f"a user has not 1 to 20 of the characters: {op}{tuple(args)}"[:300]
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
