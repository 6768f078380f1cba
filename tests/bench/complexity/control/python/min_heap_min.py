# Label (min-heap): push O(1), pop O(n), peek O(n). An unordered list, min and list.remove.
class MinHeap:
    def __init__(self):
        self.a = []

    def push(self, value: int) -> None:
        self.a.append(value)

    def pop(self) -> int:
        v = min(self.a)
        self.a.remove(v)
        return v

    def peek(self) -> int:
        return min(self.a)
