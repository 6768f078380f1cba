# Label (peak-sessions): run O(n log n). One sorted list of events.
import sys

def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    events = []
    for a, b in zip(data[1::2], data[2::2]):
        if a < b:
            events.append((a, 1))
            events.append((b, -1))
    events.sort()
    open_now = most = when = 0
    for t, d in events:
        open_now += d
        if open_now > most:
            most, when = open_now, t
    print(most, when)

main()
