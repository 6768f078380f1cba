# Fails: no word is marked as seen, and the recursion goes to and fro.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        if beginWord == endWord:
            return 1
        for word in wordList:
            if sum(x != y for x, y in zip(beginWord, word)) == 1:
                length = self.ladderLength(word, endWord, wordList)
                if length:
                    return length + 1
        return 0
