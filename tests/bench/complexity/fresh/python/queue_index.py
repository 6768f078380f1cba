# Label (queue): push O(1), pop O(1). An index of the first, and a cut when half of the list is behind it.
class Queue:
    def __init__(self):
        self.items, self.start = [], 0

    def push(self, value: int) -> None:
        self.items.append(value)

    def pop(self) -> int:
        value = self.items[self.start]
        self.start += 1
        if self.start > 64 and 2 * self.start > len(self.items):
            del self.items[:self.start]
            self.start = 0
        return value
