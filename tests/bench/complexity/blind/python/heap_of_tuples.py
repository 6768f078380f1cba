# Label (min-heap): peek O(1), push O(log n), pop O(log n). heapq with tuples of value and number.
class MinHeap:
    def __init__(self):
        self.q = []
        self.count = itertools.count()

    def push(self, value: int) -> None:
        heapq.heappush(self.q, (value, next(self.count)))

    def pop(self) -> int:
        return heapq.heappop(self.q)[0] if self.q else -1

    def peek(self) -> int:
        return self.q[0][0] if self.q else -1
