# Label (min-heap): push O(1), pop O(log n), peek O(1). A binomial heap that knows its least.
# A push links as often as a binary counter carries, twice on average. A pop goes over the trees.
class MinHeap:
    def __init__(self):
        self.trees = []  # by rank: (value, children by rank), or None
        self.least = None

    def _carry(self, tree, rank):
        while True:
            if rank == len(self.trees):
                self.trees.append(None)
            other = self.trees[rank]
            if other is None:
                self.trees[rank] = tree
                return
            self.trees[rank] = None
            if other[0] < tree[0]:
                tree, other = other, tree
            tree[1].append(other)
            rank += 1

    def push(self, value: int) -> None:
        if self.least is None or value < self.least:
            self.least = value
        self._carry((value, []), 0)

    def pop(self) -> int:
        value = self.least
        for rank, tree in enumerate(self.trees):
            if tree is not None and tree[0] == value:
                break
        self.trees[rank] = None
        for i, child in enumerate(tree[1]):
            self._carry(child, i)
        self.least = min((t[0] for t in self.trees if t is not None), default=None)
        return value

    def peek(self) -> int:
        return self.least
