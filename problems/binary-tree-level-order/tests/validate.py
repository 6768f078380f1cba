"""The rules of the statement, for the judge and for generate.py."""

NODES_MAX = 10**4
VALUE_MAX = 10**9


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    values = [value for value in case["args"][0] or [] if value is not None]
    if len(values) > NODES_MAX:
        return f"there are {len(values)} nodes, more than 10^4"
    if not all(abs(value) <= VALUE_MAX for value in values):
        return "a value is beyond 10^9"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
