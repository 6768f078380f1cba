# Label (word-set): search O(n), insert O(n). All words in one string: searched, and copied to grow.
class WordSet:
    def __init__(self):
        self.text = "|"

    def insert(self, word: str) -> None:
        # A new string each time: what was there is copied.
        self.text = self.text + word + "|"

    def search(self, word: str) -> bool:
        return "|" + word + "|" in self.text
