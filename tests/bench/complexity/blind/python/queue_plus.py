# Label (queue): push O(n), pop O(1). list + list for a push, an index for a pop.
class Queue:
    def __init__(self):
        self.a = []
        self.head = 0

    def push(self, value: int) -> None:
        self.a = self.a + [value]

    def pop(self) -> int:
        if self.head == len(self.a):
            return -1
        self.head += 1
        return self.a[self.head - 1]
