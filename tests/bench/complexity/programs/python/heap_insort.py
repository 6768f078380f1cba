# Label (min-heap): peek O(1), push O(n), pop O(n). insort, and pop from the front.
from bisect import insort

class MinHeap:
    def __init__(self):
        self.all = []

    def push(self, value: int) -> None:
        insort(self.all, value)

    def pop(self) -> int:
        return self.all.pop(0)

    def peek(self) -> int:
        return self.all[0]
