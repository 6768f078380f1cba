# Label (queue): push O(1), pop O(1). deque.
import collections


class Queue:
    def __init__(self):
        self.q = collections.deque()

    def push(self, value: int) -> None:
        self.q.append(value)

    def pop(self) -> int:
        return self.q.popleft()
