"""The rules of the statement, for the judge and for generate.py."""

CALLS_MAX = 20000  # With the constructor.


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    capacity = case["args"][0][0]
    if not 1 <= capacity <= 3000:
        return f"capacity is {capacity}, and not 1 to 3000"
    for op, args in zip(case["ops"][1:], case["args"][1:]):
        if not 0 <= args[0] <= 10**4:
            return f"a key is not 0 to 10^4: {op}{tuple(args)}"
        if op == "put" and not 0 <= args[1] <= 10**5:
            return f"a value is not 0 to 10^5: {op}{tuple(args)}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
