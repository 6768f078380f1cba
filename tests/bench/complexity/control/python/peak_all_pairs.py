# Label (peak-sessions): run O(n^2). For each distinct start, a sum over all sessions.
import sys

lines = sys.stdin.read().split("\n")
sessions = []
for line in lines[1:int(lines[0]) + 1]:
    a, b = line.split()
    sessions.append((int(a), int(b)))
best, when = 0, 0
for t in {a for a, b in sessions}:
    n = sum(a <= t < b for a, b in sessions)
    if n > best or n == best and n and t < when:
        best, when = n, t
print(best, when)
