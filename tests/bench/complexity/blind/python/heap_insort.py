# Label (min-heap): peek O(1), push O(n), pop O(1). insort of what is negated, so that the least is
# last.
class MinHeap:
    def __init__(self):
        self.a = []

    def push(self, value: int) -> None:
        bisect.insort(self.a, -value)

    def pop(self) -> int:
        return -self.a.pop() if self.a else -1

    def peek(self) -> int:
        return -self.a[-1] if self.a else -1
