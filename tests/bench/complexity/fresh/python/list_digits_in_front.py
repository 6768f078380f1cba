# Label (list-work): work O(n^2). A string that grows at its front.
class Solution:
    def work(self, nums: List[int]) -> int:
        text = ""
        for x in nums:
            text = str(x) + "," + text
        return len(text)
