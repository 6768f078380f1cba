// Does not compile: a path without a return.
class Solution {
    public int[] twoSum(int[] nums, int target) {
        for (int i = 0; i < nums.length; i++) {
            if (nums[i] * 2 == target)
                return new int[] {i, i};
        }
    }
}
