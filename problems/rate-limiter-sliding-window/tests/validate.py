"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
USER = re.compile("[A-Za-z0-9.@-]{1,40}")


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    limit, window = case["args"][0]
    if not 1 <= limit <= 10**5:
        return f"limit is {limit}, and not 1 to 10^5"
    if not 1 <= window <= 10**9:
        return f"windowMs is {window}, and not 1 to 10^9"
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        if not USER.fullmatch(args[0]):
            return f"a user has not 1 to 40 of the characters: {op}{tuple(args)}"[:300]
        if not 0 <= args[1] <= 2 * 10**12:
            return f"a time is not 0 to 2 * 10^12: {op}{tuple(args)}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
