# Label (word-set): search O(n), insert O(1). A list and `in`.
class WordSet:
    def __init__(self):
        self.words = []

    def insert(self, word: str) -> None:
        self.words.append(word)

    def search(self, word: str) -> bool:
        return word in self.words
