# Label (number-work): work O(n^2). A string that grows at its front is copied at each step.
class Solution:
    def work(self, n: int) -> int:
        s = ""
        for i in range(n):
            s = chr(97 + i % 26) + s
        return len(s)
