# Label (word-set): search O(log n), insert O(n). bisect and insort.
class WordSet:
    def __init__(self):
        self.words = []

    def insert(self, word: str) -> None:
        bisect.insort(self.words, word)

    def search(self, word: str) -> bool:
        i = bisect.bisect_left(self.words, word)
        return i < len(self.words) and self.words[i] == word
