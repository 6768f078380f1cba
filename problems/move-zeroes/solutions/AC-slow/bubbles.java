// Too slow: each zero changes places with its right neighbours up to the end.
class Solution {
    public void moveZeroes(int[] nums) {
        int end = nums.length;
        for (int i = 0; i < end;) {
            if (nums[i] != 0) {
                i++;
                continue;
            }
            for (int k = i; k + 1 < end; k++) {
                nums[k] = nums[k + 1];
                nums[k + 1] = 0;
            }
            end--;
        }
    }
}
