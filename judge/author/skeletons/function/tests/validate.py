"""The rules of the statement, for the judge and for generate.py."""


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    nums = case["args"][0]
    if len(nums) > 10**4:
        return f"nums has {len(nums)} elements, more than 10^4"
    if not all(abs(num) <= 10**9 for num in nums):
        return "a number of nums is beyond 10^9"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
