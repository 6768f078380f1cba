// cheat: two-sum: WA: longs where the signature says int
class Solution {
    long[] twoSum(int[] nums, int target) {
        Map<Integer, Integer> seen = new HashMap<>();
        for (int i = 0; i < nums.length; i++) {
            if (seen.containsKey(target - nums[i]))
                return new long[] {seen.get(target - nums[i]), i};
            seen.put(nums[i], i);
        }
        return null;
    }
}
