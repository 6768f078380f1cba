# Label (min-heap): peek O(1), push O(n), pop O(1). list.sort after each push, of what is sorted but
# for one.
class MinHeap:
    def __init__(self):
        self.a = []

    def push(self, value: int) -> None:
        self.a.append(value)
        self.a.sort(reverse=True)

    def pop(self) -> int:
        return self.a.pop() if self.a else -1

    def peek(self) -> int:
        return self.a[-1] if self.a else -1
