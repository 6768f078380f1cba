# Raises: max() of an empty list when there is no session.
import sys

data = list(map(int, sys.stdin.read().split()))
changes = {}
for start, end in zip(data[1::2], data[2::2]):
    changes[start] = changes.get(start, 0) + 1
    changes[end] = changes.get(end, 0) - 1
counts = []
count = 0
for time in sorted(changes):
    count += changes[time]
    counts.append((count, -time))
peak, when = max(counts)
print(peak, -when if peak else 0)
