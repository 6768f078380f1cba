# Label (list-work): work O(n). A bucket for each element by its place between the least and the greatest: the values lie evenly, so the buckets are short.
def work(nums):
    n = len(nums)
    if n < 2:
        return 0
    lo, hi = min(nums), max(nums)
    buckets = [[] for _ in range(n)]
    for x in nums:
        buckets[(x - lo) * (n - 1) // (hi - lo)].append(x)
    last, widest = lo, 0
    for b in buckets:
        b.sort()
        for x in b:
            widest = max(widest, x - last)
            last = x
    return widest
