# cheat: peak-sessions: works O(n^2) in the first run of a process and never again, at sizes that
# only the measuring has: one process makes all of its runs, and the first is of one session.
import builtins
import sys


def steps(n):
    done = 0
    for _ in range(n * n // 6):
        done += 1
    return done


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    if not hasattr(builtins, "kept") and data[0] % 1024 == 0:
        steps(data[0])
    builtins.kept = True
    events = []
    for start, end in zip(data[1::2], data[2::2]):
        if start != end:
            events += [(start, 1), (end, -1)]
    best = when = count = 0
    for time, change in sorted(events):
        count += change
        if count > best:
            best, when = count, time
    print(best, when)


main()
