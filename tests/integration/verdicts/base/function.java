// Answers nothing, after what a row of the table puts in.
@TOP@
class Solution {
    public int[] twoSum(int[] nums, int target) throws Exception {
        if (nums != null) {
            @BODY@
        }
        return new int[0];
    }
}
