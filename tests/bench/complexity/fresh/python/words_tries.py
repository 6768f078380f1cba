# Label (word-set): search O(1), insert O(1). A trie of dicts with setdefault; words have one length.
class WordSet:
    def __init__(self):
        self.trie = {}

    def insert(self, word: str) -> None:
        t = self.trie
        for c in word:
            t = t.setdefault(c, {})
        t["#"] = True

    def search(self, word: str) -> bool:
        t = self.trie
        for c in word:
            if c not in t:
                return False
            t = t[c]
        return "#" in t
