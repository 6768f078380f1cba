# Label (min-heap): peek O(n), push O(1), pop O(n). min() and remove().
class MinHeap:
    def __init__(self):
        self.bag = []

    def push(self, value: int) -> None:
        self.bag.append(value)

    def pop(self) -> int:
        m = min(self.bag)
        self.bag.remove(m)
        return m

    def peek(self) -> int:
        return min(self.bag)
