# Correct: levels as sets, each letter of each place tried.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left = set(wordList)
        if endWord not in left:
            return 0
        level, length = {beginWord}, 1
        while level:
            if endWord in level:
                return length
            left -= level
            level = {w[:i] + c + w[i + 1:] for w in level for i in range(len(w))
                     for c in string.ascii_lowercase} & left
            length += 1
        return 0
