# Label (word-set): search O(1), insert O(1). Nested dicts.
class WordSet:
    def __init__(self):
        self.root = {}

    def insert(self, word: str) -> None:
        t = self.root
        for c in word:
            t = t.setdefault(c, {})
        t['$'] = True

    def search(self, word: str) -> bool:
        t = self.root
        for c in word:
            if c not in t:
                return False
            t = t[c]
        return '$' in t
