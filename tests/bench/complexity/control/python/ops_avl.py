# Label (ops): find O(log n), add O(log n), remove O(log n). An AVL tree in recursion.
class Node:
    __slots__ = "key", "value", "left", "right", "height"

    def __init__(self, key, value):
        self.key, self.value = key, value
        self.left = self.right = None
        self.height = 1


def high(t):
    return t.height if t else 0


def fix(t):
    t.height = 1 + max(high(t.left), high(t.right))
    return t


def right(t):
    l = t.left
    t.left, l.right = l.right, t
    fix(t)
    return fix(l)


def left(t):
    r = t.right
    t.right, r.left = r.left, t
    fix(t)
    return fix(r)


def balance(t):
    fix(t)
    lean = high(t.left) - high(t.right)
    if lean > 1:
        if high(t.left.left) < high(t.left.right):
            t.left = left(t.left)
        return right(t)
    if lean < -1:
        if high(t.right.right) < high(t.right.left):
            t.right = right(t.right)
        return left(t)
    return t


class Ops:
    def __init__(self, capacity: int):
        self.root = None

    def find(self, key: int) -> int:
        t = self.root
        while t:
            if key == t.key:
                return t.value
            t = t.left if key < t.key else t.right
        return -1

    def add(self, key: int, value: int) -> None:
        def go(t):
            if not t:
                return Node(key, value)
            if key == t.key:
                t.value = value
            elif key < t.key:
                t.left = go(t.left)
            else:
                t.right = go(t.right)
            return balance(t)
        self.root = go(self.root)

    def remove(self, key: int) -> int:
        gone = 0

        def first(t):
            if not t.left:
                return t, t.right
            least, t.left = first(t.left)
            return least, balance(t)

        def go(t):
            nonlocal gone
            if not t:
                return None
            if key < t.key:
                t.left = go(t.left)
            elif key > t.key:
                t.right = go(t.right)
            else:
                gone = 1
                if not t.left or not t.right:
                    return t.left or t.right
                least, rest = first(t.right)
                least.left, least.right = t.left, rest
                t = least
            return balance(t)
        self.root = go(self.root)
        return gone
