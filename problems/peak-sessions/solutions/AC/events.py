# Correct: the changes at each time are added up, then one sorted sweep.
import sys
from collections import defaultdict


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    changes = defaultdict(int)
    for start, end in zip(data[1::2], data[2::2]):
        changes[start] += 1
        changes[end] -= 1
    best = when = count = 0
    for time in sorted(changes):
        count += changes[time]
        if count > best:
            best, when = count, time
    print(best, when)


main()
