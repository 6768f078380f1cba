# Wrong: at equal times the starts come first, so that a session still counts at its end.
import sys

data = list(map(int, sys.stdin.read().split()))
events = []
for start, end in zip(data[1::2], data[2::2]):
    events.append((start, 0, 1))
    events.append((end, 1, -1))
events.sort()
count = peak = when = 0
for time, _, change in events:
    count += change
    if count > peak:
        peak, when = count, time
print(peak, when)
