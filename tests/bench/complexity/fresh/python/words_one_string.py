# Label (word-set): search O(n), insert O(n). All words in one string, told apart by commas.
class WordSet:
    def __init__(self):
        self.text = ","

    def insert(self, word: str) -> None:
        if not self.search(word):
            self.text = self.text + word + ","

    def search(self, word: str) -> bool:
        return "," + word + "," in self.text
