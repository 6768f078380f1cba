# Label (word-set): search O(1), insert O(1). A trie of dicts; words have one length.
class WordSet:
    def __init__(self):
        self.root = {}

    def insert(self, word: str) -> None:
        at = self.root
        for letter in word:
            at = at.setdefault(letter, {})
        at["end"] = True

    def search(self, word: str) -> bool:
        at = self.root
        for letter in word:
            if letter not in at:
                return False
            at = at[letter]
        return "end" in at
