# Wrong: takes words for neighbours that share all letters but one, in any order.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        buckets = defaultdict(list)
        for word in wordList:
            for i in range(len(word)):
                buckets["".join(sorted(word[:i] + word[i + 1:]))].append(word)
        queue, seen = deque([(beginWord, 1)]), {beginWord}
        while queue:
            word, length = queue.popleft()
            if word == endWord:
                return length
            for i in range(len(word)):
                for other in buckets["".join(sorted(word[:i] + word[i + 1:]))]:
                    if other not in seen:
                        seen.add(other)
                        queue.append((other, length + 1))
        return 0
