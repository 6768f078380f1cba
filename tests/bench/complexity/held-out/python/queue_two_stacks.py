# Label (queue): push O(1), pop O(1). Two lists: amortised.
class Queue:
    def __init__(self):
        self.back = []
        self.front = []

    def push(self, value: int) -> None:
        self.back.append(value)

    def pop(self) -> int:
        if not self.front:
            while self.back:
                self.front.append(self.back.pop())
        return self.front.pop()
