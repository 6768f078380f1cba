# Label (queue): push O(1), pop O(n). pop(0).
class Queue:
    def __init__(self):
        self.all = []

    def push(self, value: int) -> None:
        self.all.append(value)

    def pop(self) -> int:
        return self.all.pop(0)
