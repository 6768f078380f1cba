# Label (peak-sessions): run O(n log n). Sessions sorted by start and a heap of ends.
import sys
from heapq import heappush, heappop


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n = data[0]
    sessions = sorted((s, e) for s, e in zip(data[1:2 * n:2], data[2:2 * n + 1:2]) if s < e)
    ends = []
    peak = when = 0
    for s, e in sessions:
        while ends and ends[0] <= s:
            heappop(ends)
        heappush(ends, e)
        if len(ends) > peak:
            peak, when = len(ends), s
    print(peak, when)


main()
