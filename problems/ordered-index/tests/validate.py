"""The rules of the statement, for the judge and for generate.py."""

CALLS_MAX = 20000  # With the constructor.
RESULTS_MAX = 20000


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        if not all(abs(arg) <= 10**9 for arg in args):
            return f"a number is beyond 10^9: {op}{tuple(args)}"
        if op == "range" and not 1 <= args[2] <= 100:
            return f"a limit is not 1 to 100: {op}{tuple(args)}"
    ranges = [result for op, result in zip(case["ops"], case.get("expect", [])) if op == "range"]
    if sum(map(len, ranges)) > RESULTS_MAX:
        return "there are more than 20,000 entries in all results"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
