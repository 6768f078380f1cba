# Label (queue): push O(1), pop O(1). Two stacks; the second is filled only when it is empty, so amortised.
class Queue:
    def __init__(self):
        self.inbox, self.outbox = [], []

    def push(self, value: int) -> None:
        self.inbox.append(value)

    def pop(self) -> int:
        if not self.outbox:
            self.inbox.reverse()
            self.inbox, self.outbox = self.outbox, self.inbox
        return self.outbox.pop() if self.outbox else -1
