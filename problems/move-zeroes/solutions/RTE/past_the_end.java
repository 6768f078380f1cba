// Fails: looks for the next element that is not 0 beyond the end.
class Solution {
    public void moveZeroes(int[] nums) {
        for (int i = 0; i < nums.length; i++) {
            int k = i;
            while (nums[k] == 0) k++;
            int t = nums[i];
            nums[i] = nums[k];
            nums[k] = t;
        }
    }
}
