# Correct: reads /dev/stdin by its name and writes through copies of descriptors.
import os

with open("/dev/stdin") as file:
    numbers = list(map(int, file.read().split()))
events = sorted(event for start, end in zip(numbers[1::2], numbers[2::2]) if start < end
                for event in ((start, 1), (end, -1)))
best = when = count = 0
for time, change in events:
    count += change
    if count > best:
        best, when = count, time
with os.fdopen(os.dup(1), "w") as out:
    print(best, when, file=out)
quit()
