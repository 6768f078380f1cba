# Label (min-heap): peek O(1), push O(n), pop O(1). A list sorted again after each push: a sort call that finds two runs.
class MinHeap:
    def __init__(self):
        self.all = []
        self.late = []

    def push(self, value: int) -> None:
        if len(self.late) < 64 and not self.all:
            self.late.append(value)
            return
        self.all += self.late
        self.late = []
        self.all.append(value)
        self.all.sort(reverse=True)

    def settle(self):
        if self.late:
            self.all += self.late
            self.late = []
            self.all.sort(reverse=True)

    def pop(self) -> int:
        self.settle()
        return self.all.pop()

    def peek(self) -> int:
        self.settle()
        return self.all[-1]
