# Wrong: prints the number only and not the time.
import sys

data = list(map(int, sys.stdin.read().split()))
events = []
for start, end in zip(data[1::2], data[2::2]):
    events += [(start, 1), (end, -1)]
count = peak = 0
for _, change in sorted(events):
    count += change
    peak = max(peak, count)
print(peak)
