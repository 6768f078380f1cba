"""The rules of the statement, for the judge and for generate.py."""

FAR = 10**9


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    intervals = case["args"][0]
    if not 1 <= len(intervals) <= 10**4:
        return f"there are {len(intervals)} intervals, and not 1 to 10^4"
    for interval in intervals:
        if len(interval) != 2:
            return f"an interval has {len(interval)} numbers: {interval[:5]}"
        if interval[0] > interval[1]:
            return f"an interval ends before it starts: {interval}"
        if interval[0] < -FAR or interval[1] > FAR:
            return f"an interval reaches beyond 10^9: {interval}"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
