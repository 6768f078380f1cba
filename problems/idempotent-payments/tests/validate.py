"""The rules of the statement, for the judge and for generate.py."""
import re

CALLS_MAX = 20000  # With the constructor.
NAME = re.compile("[a-z0-9-]{1,40}")
BALANCE_MAX = 10**16


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    window = case["args"][0][0]
    if not 1 <= window <= 10**9:
        return f"windowMs is {window}, and not 1 to 10^9"
    clock, deposits = 0, {}
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        if not all(NAME.fullmatch(arg) for arg in args if isinstance(arg, str)):
            return f"a name has not 1 to 40 of the characters: {op}{tuple(args)}"[:300]
        now = {"pay": args[3:4], "remembered": args[:1]}.get(op, [])
        if now and not 0 <= now[0] <= 2 * 10**12:
            return f"nowMs is not 0 to 2 * 10^12: {op}{tuple(args)}"
        if now and now[0] < clock:
            return f"nowMs goes back: {op}{tuple(args)}"
        clock = now[0] if now else clock
        amount = {"pay": args[2:3], "deposit": args[1:]}.get(op, [])
        if amount and not 1 <= amount[0] <= 10**12:
            return f"an amount is not 1 to 10^12: {op}{tuple(args)}"
        if op == "pay" and args[4] not in (0, 1, 2, 3):
            return f"there is no such failure: {op}{tuple(args)}"
        if op == "deposit":
            deposits[args[0]] = deposits.get(args[0], 0) + args[1]
    if any(total > BALANCE_MAX for total in deposits.values()):
        return "a balance can exceed 10^16"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
