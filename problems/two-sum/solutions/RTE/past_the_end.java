// Fails: reads one element past the end of the array.
class Solution {
    public int[] twoSum(int[] nums, int target) {
        Map<Integer, Integer> seen = new HashMap<>();
        int found = -1;
        for (int i = 0; i <= nums.length; i++) {
            if (seen.containsKey(target - nums[i]))
                found = i;
            seen.putIfAbsent(nums[i], i);
        }
        return new int[] {seen.get(target - nums[found]), found};
    }
}
