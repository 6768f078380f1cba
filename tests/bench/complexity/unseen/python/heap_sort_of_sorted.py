# Label (min-heap): push O(n), pop O(1), peek O(1). sort() of a sorted list and one more: one run.
# Timsort sees that the rest is in order (falling, as asked for) and needs about n comparisons.
class MinHeap:
    def __init__(self):
        self.items = []

    def push(self, value: int) -> None:
        self.items.append(value)
        self.items.sort(reverse=True)

    def pop(self) -> int:
        return self.items.pop()

    def peek(self) -> int:
        return self.items[-1]
