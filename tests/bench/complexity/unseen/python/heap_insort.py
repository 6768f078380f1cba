# Label (min-heap): push O(n), pop O(n), peek O(1). A rising list: insort and pop(0) move the rest.
class MinHeap:
    def __init__(self):
        self.items = []

    def push(self, value: int) -> None:
        bisect.insort(self.items, value)

    def pop(self) -> int:
        return self.items.pop(0)

    def peek(self) -> int:
        return self.items[0]
