# Label (min-heap): peek O(1), push O(log n), pop O(log n). heapq.
import heapq

class MinHeap:
    def __init__(self):
        self.all = []

    def push(self, value: int) -> None:
        heapq.heappush(self.all, value)

    def pop(self) -> int:
        return heapq.heappop(self.all)

    def peek(self) -> int:
        return self.all[0]
