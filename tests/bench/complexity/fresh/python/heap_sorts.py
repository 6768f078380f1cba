# Label (min-heap): peek O(1), push O(n), pop O(1). Sorted falling after each push.
class MinHeap:
    def __init__(self):
        self.values = []

    def push(self, value: int) -> None:
        self.values.append(value)
        self.values.sort(reverse=True)

    def pop(self) -> int:
        return self.values.pop()

    def peek(self) -> int:
        return self.values[-1]
