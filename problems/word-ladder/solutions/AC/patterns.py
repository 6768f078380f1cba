# Correct: buckets of words by patterns with a gap, and a deque.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        buckets = defaultdict(list)
        for word in wordList:
            for i in range(len(word)):
                buckets[word[:i] + "*" + word[i + 1:]].append(word)
        queue = deque([(beginWord, 1)])
        seen = {beginWord}
        while queue:
            word, length = queue.popleft()
            if word == endWord:
                return length
            for i in range(len(word)):
                pattern = word[:i] + "*" + word[i + 1:]
                for other in buckets[pattern]:
                    if other not in seen:
                        seen.add(other)
                        queue.append((other, length + 1))
                buckets[pattern] = []
        return 0
