# Label (queue): push O(1), pop O(n). list.pop(0) moves the rest.
class Queue:
    def __init__(self):
        self.items = []

    def push(self, value: int) -> None:
        self.items.append(value)

    def pop(self) -> int:
        return self.items.pop(0) if self.items else -1
