"""The rules of the statement, for the judge and for generate.py."""

LISTS_MAX = NODES_MAX = 10**4
VALUE_MAX = 2**31 - 1


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    lists = [values or [] for values in case["args"][0]]
    if len(lists) > LISTS_MAX:
        return f"there are {len(lists)} lists, more than 10^4"
    nodes = sum(len(values) for values in lists)
    if nodes > NODES_MAX:
        return f"there are {nodes} nodes, more than 10^4"
    for values in lists:
        if not all(abs(value) <= VALUE_MAX for value in values):
            return "a value is -2^31, which is not above -2^31"
        if not all(left <= right for left, right in zip(values, values[1:])):
            return f"a list is not sorted: {values[:20]}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
