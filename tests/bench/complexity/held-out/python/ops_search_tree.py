# Label (ops): find O(log n), add O(log n). A treap by random priorities, iterative where it can be.
import random

class Ops:
    def __init__(self, capacity: int):
        self.root = None
        self.random = random.Random(5)

    def find(self, key: int) -> int:
        at = self.root
        while at is not None:
            if key == at[0]:
                return at[1]
            at = at[3] if key < at[0] else at[4]
        return -1

    def split(self, at, key):
        if at is None:
            return None, None
        if at[0] < key:
            low, high = self.split(at[4], key)
            at[4] = low
            return at, high
        low, high = self.split(at[3], key)
        at[3] = high
        return low, at

    def add(self, key: int, value: int) -> None:
        node = [key, value, self.random.random(), None, None]
        parent, at = None, self.root
        while at is not None and at[2] >= node[2]:
            if at[0] == key:
                at[1] = value
                return
            parent, at = at, at[3] if key < at[0] else at[4]
        node[3], node[4] = self.split(at, key)
        if parent is None:
            self.root = node
        else:
            parent[3 if key < parent[0] else 4] = node

    def merge(self, low, high):
        if low is None or high is None:
            return low or high
        if low[2] >= high[2]:
            low[4] = self.merge(low[4], high)
            return low
        high[3] = self.merge(low, high[3])
        return high

    def remove(self, key: int) -> int:
        parent, at = None, self.root
        while at is not None and at[0] != key:
            parent, at = at, at[3] if key < at[0] else at[4]
        if at is None:
            return 0
        merged = self.merge(at[3], at[4])
        if parent is None:
            self.root = merged
        else:
            parent[3 if key < parent[0] else 4] = merged
        return 1
