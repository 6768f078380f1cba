# Label (min-heap): peek O(1), push O(log n), pop O(log n). heapq.
from heapq import heappush, heappop


class MinHeap:
    def __init__(self):
        self.h = []

    def push(self, value: int) -> None:
        heappush(self.h, value)

    def pop(self) -> int:
        return heappop(self.h)

    def peek(self) -> int:
        return self.h[0]
