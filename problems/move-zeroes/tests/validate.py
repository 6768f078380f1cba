"""The rules of the statement, for the judge and for generate.py."""

LENGTH_MAX = 2 * 10**4


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them. Any int32 may be in nums."""
    nums = case["args"][0]
    if not 1 <= len(nums) <= LENGTH_MAX:
        return f"nums has {len(nums)} elements, and not 1 to 2 * 10^4"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
