# Correct: reads with input(), line by line, and sorts events.
n = int(input())
events = []
for _ in range(n):
    start, end = map(int, input().split())
    events.append((start, 1))
    events.append((end, -1))
events.sort()
count = peak = when = 0
for time, change in events:
    count += change
    if count > peak:
        peak, when = count, time
print(peak)
print(when)
