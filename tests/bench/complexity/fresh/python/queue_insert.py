# Label (queue): push O(n), pop O(1). insert(0, …) and pop().
class Queue:
    def __init__(self):
        self.items = []

    def push(self, value: int) -> None:
        self.items.insert(0, value)

    def pop(self) -> int:
        return self.items.pop()
