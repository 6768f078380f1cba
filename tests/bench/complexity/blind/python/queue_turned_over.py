# Label (queue): push O(n), pop O(1). The newest goes in front of a list that is made anew.
class Queue:
    def __init__(self):
        self.a = []

    def push(self, value: int) -> None:
        self.a = [value, *self.a]

    def pop(self) -> int:
        return self.a.pop() if self.a else -1
