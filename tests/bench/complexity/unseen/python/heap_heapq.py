# Label (min-heap): push O(log n), pop O(log n), peek O(1). heapq; a new least rises to the top.
class MinHeap:
    def __init__(self):
        self.heap = []

    def push(self, value: int) -> None:
        heapq.heappush(self.heap, value)

    def pop(self) -> int:
        return heapq.heappop(self.heap)

    def peek(self) -> int:
        return self.heap[0]
