"""The rules of the statement, for the judge and for generate.py."""

CALLS_MAX = 20000  # With the constructor.
IDS_MAX = 20000
INDEXES = ("none", "hash", "sorted", "both")
VALUE_MAX = 2 * 10**9


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    if not all(kind in INDEXES for kind in case["args"][0]):
        return f"an index is none of {', '.join(INDEXES)}: {case['args'][0]}"
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        numbers = list(args)
        if op in ("insert", "update", "remove"):
            if not 1 <= numbers.pop(0) <= 10**9:
                return f"an id is not 1 to 10^9: {op}{tuple(args)}"
        elif numbers.pop(0) not in ("price", "category"):
            return f"there is no such column: {op}{tuple(args)}"
        if op in ("lookup", "range") and not 1 <= numbers.pop() <= 100:
            return f"a limit is not 1 to 100: {op}{tuple(args)}"
        if not all(abs(number) <= VALUE_MAX for number in numbers):
            return f"a value is beyond 2 * 10^9: {op}{tuple(args)}"
    results = [result for result in case.get("expect", []) if isinstance(result, list)]
    if sum(map(len, results)) > IDS_MAX:
        return "there are more than 20,000 ids in all results"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
