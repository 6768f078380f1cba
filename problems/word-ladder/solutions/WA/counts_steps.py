# Wrong: counts the steps and not the words.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left, level, steps = set(wordList), {beginWord}, 0
        while level:
            if endWord in level:
                return steps
            left -= level
            level = {w[:i] + c + w[i + 1:] for w in level for i in range(len(w))
                     for c in string.ascii_lowercase} & left
            steps += 1
        return 0
