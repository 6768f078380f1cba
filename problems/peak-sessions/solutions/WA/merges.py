# Wrong: merges overlapping sessions and takes the largest group, though not all are open at once.
import sys

data = list(map(int, sys.stdin.read().split()))
sessions = sorted((s, e) for s, e in zip(data[1::2], data[2::2]) if s < e)
peak = when = size = 0
reach = -1
for start, end in sessions:
    if start < reach:
        size += 1
    else:
        size = 1
    reach = max(reach, end)
    if size > peak:
        peak, when = size, start
print(peak, when)
