# Label (list-work): work O(n). The best sum of neighbours, and a set of all.
def work(nums: List[int]) -> int:
    best = here = 0
    for x in nums:
        here = max(0, here + x - 2 ** 30)
        best = max(best, here)
    return best + len(set(nums)) - len(nums)
