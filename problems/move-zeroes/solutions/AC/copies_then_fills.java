// Correct: copies the others forward, and fills the rest.
class Solution {
    public void moveZeroes(int[] nums) {
        int place = 0;
        for (int num : nums) {
            if (num != 0) {
                nums[place++] = num;
            }
        }
        Arrays.fill(nums, place, nums.length, 0);
    }
}
