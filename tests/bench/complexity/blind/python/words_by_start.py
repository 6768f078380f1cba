# Label (word-set): search O(n), insert O(n). A dict of lists by the first eight letters: some fifty
# lists.
class WordSet:
    def __init__(self):
        self.lists = defaultdict(list)

    def insert(self, word: str) -> None:
        if word not in self.lists[word[:8]]:
            self.lists[word[:8]].append(word)

    def search(self, word: str) -> bool:
        return any(w == word for w in self.lists[word[:8]])
