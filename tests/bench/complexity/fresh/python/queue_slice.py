# Label (queue): push O(1), pop O(n). What is left after a pop is a slice.
class Queue:
    def __init__(self):
        self.line = []

    def push(self, value: int) -> None:
        self.line += [value]

    def pop(self) -> int:
        first, self.line = self.line[0], self.line[1:]
        return first
