# Wrong: depth first, and the first ladder that is found.
class Solution:
    def ladderLength(self, beginWord: str, endWord: str, wordList: List[str]) -> int:
        left = dict.fromkeys(wordList)
        if endWord not in left:
            return 0
        stack = [(beginWord, 1)]
        while stack:
            word, length = stack.pop()
            if word == endWord:
                return length
            for i in range(len(word)):
                for c in string.ascii_lowercase:
                    other = word[:i] + c + word[i + 1:]
                    if other in left:
                        del left[other]
                        stack.append((other, length + 1))
        return 0
