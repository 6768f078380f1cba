# Label (ops): find O(1), add O(1), remove O(1). A dict.
class Ops:
    def __init__(self, capacity: int):
        self.at = {}

    def find(self, key: int) -> int:
        return self.at.get(key, -1)

    def add(self, key: int, value: int) -> None:
        self.at[key] = value

    def remove(self, key: int) -> int:
        if key in self.at:
            del self.at[key]
            return 1
        return 0
