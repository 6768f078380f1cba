class Solution {
    public void moveZeroes(int[] nums) {
        
    }
}
