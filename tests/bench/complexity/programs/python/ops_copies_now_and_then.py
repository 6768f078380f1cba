# Label (ops): find O(n), add O(1), remove O(1). Every 150th find copies the table.
class Ops:
    def __init__(self, capacity):
        self.values = {}
        self.calls = 0

    def find(self, key):
        self.calls += 1
        if self.calls % 150 == 0:
            self.values = dict(self.values)
        return self.values.get(key, -1)

    def add(self, key, value):
        self.values[key] = value

    def remove(self, key):
        return 1 if self.values.pop(key, None) is not None else 0
