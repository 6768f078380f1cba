# Label (ops): find O(log n), add O(log n), remove O(log n). A treap of lists [key, value, priority, left, right].
import random


def merge(a, b):
    if not a:
        return b
    if not b:
        return a
    if a[2] > b[2]:
        a[4] = merge(a[4], b)
        return a
    b[3] = merge(a, b[3])
    return b


def split(t, key):
    if not t:
        return None, None
    if t[0] < key:
        a, b = split(t[4], key)
        t[4] = a
        return t, b
    a, b = split(t[3], key)
    t[3] = b
    return a, t


class Ops:
    def __init__(self, capacity: int):
        self.root = None
        self.random = random.Random(1)

    def node(self, key):
        t = self.root
        while t and t[0] != key:
            t = t[3] if key < t[0] else t[4]
        return t

    def find(self, key: int) -> int:
        t = self.node(key)
        return t[1] if t else -1

    def add(self, key: int, value: int) -> None:
        t = self.node(key)
        if t:
            t[1] = value
            return
        a, b = split(self.root, key)
        self.root = merge(merge(a, [key, value, self.random.random(), None, None]), b)

    def remove(self, key: int) -> int:
        if not self.node(key):
            return 0
        a, b = split(self.root, key)
        _, b = split(b, key + 1)
        self.root = merge(a, b)
        return 1
