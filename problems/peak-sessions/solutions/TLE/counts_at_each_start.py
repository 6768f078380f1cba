# Too slow: counts the open sessions anew for each start, O(n^2).
import sys

data = list(map(int, sys.stdin.read().split()))
sessions = list(zip(data[1::2], data[2::2]))
peak = when = 0
for time in sorted({start for start, _ in sessions}):
    count = sum(1 for start, end in sessions if start <= time < end)
    if count > peak:
        peak, when = count, time
print(peak, when)
