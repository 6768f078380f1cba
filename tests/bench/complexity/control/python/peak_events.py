# Label (peak-sessions): run O(n log n). All events, sorted.
import sys


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    events = []
    for i in range(1, 2 * data[0] + 1, 2):
        a, b = data[i], data[i + 1]
        if a < b:
            events.append((a, 1))
            events.append((b, -1))
    events.sort()
    now = best = when = 0
    for t, d in events:
        now += d
        if now > best:
            best, when = now, t
    print(best, when)


main()
