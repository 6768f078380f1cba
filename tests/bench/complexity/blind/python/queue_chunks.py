# Label (queue): push O(1), pop O(1). A deque of lists of 64.
class Queue:
    def __init__(self):
        self.chunks = deque([[]])
        self.at = 0

    def push(self, value: int) -> None:
        if len(self.chunks[-1]) == 64:
            self.chunks.append([])
        self.chunks[-1].append(value)

    def pop(self) -> int:
        if self.at == 64:
            self.chunks.popleft()
            self.at = 0
            if not self.chunks:
                self.chunks.append([])
        if self.at >= len(self.chunks[0]):
            return -1
        self.at += 1
        return self.chunks[0][self.at - 1]
