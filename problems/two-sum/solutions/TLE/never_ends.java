// Never ends: the second index starts over again for ever.
class Solution {
    public int[] twoSum(int[] nums, int target) {
        int i = 0, j = 0;
        do {
            j = (j + 1) % nums.length;
        } while (i == j || j >= 0);
        return new int[] {i, j};
    }
}
