# Label (word-set): search O(1), insert O(1). A trie of dicts: a step for each letter, 15 in all.
class WordSet:
    def __init__(self):
        self.root = {}

    def insert(self, word: str) -> None:
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        node["end"] = True

    def search(self, word: str) -> bool:
        node = self.root
        for letter in word:
            node = node.get(letter)
            if node is None:
                return False
        return "end" in node
