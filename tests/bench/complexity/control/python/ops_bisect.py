# Label (ops): find O(log n), add O(n), remove O(n). Two sorted lists side by side, list.insert and del.
class Ops:
    def __init__(self, capacity):
        self.keys, self.values = [], []

    def _at(self, key):
        i = bisect.bisect_left(self.keys, key)
        return i, i < len(self.keys) and self.keys[i] == key

    def find(self, key):
        i, there = self._at(key)
        return self.values[i] if there else -1

    def add(self, key, value):
        i, there = self._at(key)
        if there:
            self.values[i] = value
        else:
            self.keys.insert(i, key)
            self.values.insert(i, value)

    def remove(self, key):
        i, there = self._at(key)
        if there:
            del self.keys[i], self.values[i]
        return int(there)
