# Wrong: range() ends before z.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left, level, length = set(wordList), {beginWord}, 1
        while level:
            if endWord in level:
                return length
            left -= level
            level = {w[:i] + chr(c) + w[i + 1:] for w in level for i in range(len(w))
                     for c in range(ord("a"), ord("z"))} & left
            length += 1
        return 0
