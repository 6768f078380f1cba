"""The rules of the statement, for the judge and for generate.py."""
import collections

FAR = 10**9


def pairs(nums, target):
    """How many pairs of positions add up to @target."""
    count = collections.Counter(nums)
    found = sum(times * count[target - num] for num, times in count.items())
    if target % 2 == 0:
        found -= count[target // 2]  # Each of these was its own partner.
    return found // 2


def broken(case):
    """The rule that @case breaks; None: it keeps to all of them."""
    nums, target = case["args"]
    if not 2 <= len(nums) <= 10**4:
        return f"nums has {len(nums)} elements, and not 2 to 10^4"
    if not all(abs(num) <= FAR for num in nums):
        return "a number of nums is beyond 10^9"
    if abs(target) > FAR:
        return f"target is {target}, beyond 10^9"
    found = pairs(nums, target)
    if found != 1:
        return f"{found} pairs add up to target, and not exactly one"
    return None


def check(case, _answers):
    """For the judge."""
    reason = broken(case)
    if reason is not None:
        reject(reason)
