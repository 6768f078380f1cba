# Too slow: builds the graph by comparing all pairs of words.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        words = wordList + [beginWord]
        graph = defaultdict(list)
        for a in words:
            for b in words:
                if sum(x != y for x, y in zip(a, b)) == 1:
                    graph[a].append(b)
        queue, seen = deque([(beginWord, 1)]), {beginWord}
        while queue:
            word, length = queue.popleft()
            if word == endWord:
                return length
            for other in graph[word]:
                if other not in seen:
                    seen.add(other)
                    queue.append((other, length + 1))
        return 0
