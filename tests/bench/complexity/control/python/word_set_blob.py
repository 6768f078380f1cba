# Label (word-set): insert O(n), search O(n). All words in one text: `in` scans it, and += copies it.
class WordSet:
    def __init__(self):
        self.text = "\n"

    def insert(self, word: str) -> None:
        self.text = f"{self.text}{word}\n"

    def search(self, word: str) -> bool:
        return f"\n{word}\n" in self.text
