# Label (queue): push O(1), pop O(n). A list with pop(0).
class Queue:
    def __init__(self):
        self.items = []

    def push(self, value: int) -> None:
        self.items.append(value)

    def pop(self) -> int:
        return self.items.pop(0)
