# Label (list-work): work O(n^2). A copy emptied from its front.
class Solution:
    def work(self, nums: List[int]) -> int:
        rest, total = list(nums), 0
        while rest:
            if rest.pop(0) in rest[:0]:
                total += 1
            total += sum(rest) & 1
        return total
