# Label (word-set): search O(1), insert O(1). A set.
class WordSet:
    def __init__(self):
        self.words = set()

    def insert(self, word: str) -> None:
        self.words.add(word)

    def search(self, word: str) -> bool:
        return word in self.words
