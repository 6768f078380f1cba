"""The rules of the statement, for the judge and for generate.py."""

CALLS_MAX = 20000  # With the constructor.


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    if len(case["ops"]) > CALLS_MAX:
        return f"there are {len(case['ops'])} calls, more than 20,000"
    if case["ops"][1:2] == ["median"]:
        return "median is called before the first add"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
