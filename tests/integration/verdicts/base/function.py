# Answers nothing, after what a row of the table puts in.
@TOP@


class Solution:
    def twoSum(self, nums, target):
        @BODY@
        return []
