# Label (ops-worst): find O(1), add O(1), remove O(1). A trie over the eight hex digits of a key.
class Ops:
    def __init__(self, capacity: int):
        self.root = [None] * 16

    def _leaf(self, key, make):
        node = self.root
        for shift in (28, 24, 20, 16, 12, 8, 4):
            digit = key >> shift & 15
            if node[digit] is None:
                if not make:
                    return None
                node[digit] = [None] * 16
            node = node[digit]
        return node

    def find(self, key: int) -> int:
        leaf = self._leaf(key, False)
        if leaf is None or leaf[key & 15] is None:
            return -1
        return leaf[key & 15]

    def add(self, key: int, value: int) -> None:
        self._leaf(key, True)[key & 15] = value

    def remove(self, key: int) -> int:
        leaf = self._leaf(key, False)
        if leaf is None or leaf[key & 15] is None:
            return 0
        leaf[key & 15] = None
        return 1
