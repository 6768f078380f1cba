"""The rules of the statement, for the judge and for generate.py."""


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them. A key may be any int32."""
    limit = case["args"][0][0]
    if not 0 <= limit <= 10**9:
        return f"limit is {limit}, and not 0 to 10^9"
    if len(case["ops"]) > 1 + 10**4:
        return f"there are {len(case['ops']) - 1} calls, more than 10^4"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
