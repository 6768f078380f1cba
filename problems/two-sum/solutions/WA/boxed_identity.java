// Wrong: compares Integer objects with ==, which holds for small numbers only.
class Solution {
    public int[] twoSum(int[] nums, int target) {
        Integer[] boxed = new Integer[nums.length];
        for (int i = 0; i < nums.length; i++)
            boxed[i] = nums[i];
        for (int i = 0; i < nums.length; i++) {
            Integer wanted = target - nums[i];
            for (int j = i + 1; j < nums.length; j++) {
                if (boxed[j] == wanted)
                    return new int[] {i, j};
            }
        }
        return new int[] {};
    }
}
