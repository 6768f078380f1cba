"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
NAME = re.compile("[a-z0-9-]{1,40}")


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    attempts = case["args"][0][0]
    if not 1 <= attempts <= 100:
        return f"maxAttempts is {attempts}, and not 1 to 100"
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        if op != "open" and not NAME.fullmatch(args[0]):
            return f"a saga has not 1 to 40 of the characters: {op}{tuple(args)}"[:300]
        if op == "start" and not 1 <= args[1] <= 1000:
            return f"steps is not 1 to 1000: {op}{tuple(args)}"
        if op == "report" and args[1] not in ("do", "undo"):
            return f"there is no such action: {op}{tuple(args)}"
        if op == "report" and not all(1 <= number <= 2000 for number in args[2:4]):
            return f"step or attempt is not 1 to 2000: {op}{tuple(args)}"
        if op == "report" and args[4] not in ("ok", "failed", "unknown"):
            return f"there is no such outcome: {op}{tuple(args)}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
