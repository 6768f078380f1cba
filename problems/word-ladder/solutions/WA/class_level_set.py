# Wrong: the set of seen words belongs to the class, and outlives the call.
class Solution:
    seen = set()

    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        words = set(wordList)
        queue = deque([(beginWord, 1)])
        while queue:
            word, length = queue.popleft()
            if word == endWord:
                return length
            for i in range(len(word)):
                for c in string.ascii_lowercase:
                    other = word[:i] + c + word[i + 1:]
                    if other in words and other not in self.seen:
                        self.seen.add(other)
                        queue.append((other, length + 1))
        return 0
