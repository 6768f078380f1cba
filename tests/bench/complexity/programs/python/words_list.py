# Label (word-set): search O(n), insert O(n). A list, looked through.
class WordSet:
    def __init__(self):
        self.words = []

    def insert(self, word: str) -> None:
        if word not in self.words:
            self.words.append(word)

    def search(self, word: str) -> bool:
        return word in self.words
