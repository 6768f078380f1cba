# Label (min-heap): push O(1), pop O(n), peek O(n). min() and remove() of a plain list.
class MinHeap:
    def __init__(self):
        self.items = []

    def push(self, value: int) -> None:
        self.items.append(value)

    def pop(self) -> int:
        least = min(self.items)
        self.items.remove(least)
        return least

    def peek(self) -> int:
        return min(self.items)
