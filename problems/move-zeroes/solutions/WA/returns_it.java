// Wrong: returns a new array instead of changing the one that was given.
class Solution {
    public int[] moveZeroes(int[] nums) {
        int[] moved = new int[nums.length];
        int place = 0;
        for (int num : nums) if (num != 0) moved[place++] = num;
        return moved;
    }
}
