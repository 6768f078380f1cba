# Label (word-set): search O(log n), insert O(n). A sorted list of words: bisect, insort.
class WordSet:
    def __init__(self):
        self.words = []

    def insert(self, word: str) -> None:
        at = bisect.bisect_left(self.words, word)
        if self.words[at:at + 1] != [word]:
            self.words.insert(at, word)

    def search(self, word: str) -> bool:
        at = bisect.bisect_left(self.words, word)
        return at < len(self.words) and self.words[at] == word
