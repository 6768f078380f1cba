# Label (queue): push O(1), pop O(1). Chunks of 64 in a linked chain; a used one is dropped.
class Queue:
    def __init__(self):
        self.first = self.last = [None]
        self.at = 1

    def push(self, value: int) -> None:
        if len(self.last) > 64:
            chunk = [None]
            self.last[0] = chunk
            self.last = chunk
        self.last.append(value)

    def pop(self) -> int:
        if self.at == len(self.first):
            self.first = self.first[0]
            self.at = 1
        self.at += 1
        return self.first[self.at - 1]
