// cheat: two-sum: RTE, TLE, MLE, WA: threads without end
class Solution {
    int[] twoSum(int[] nums, int target) {
        for (;;)
            new Thread(() -> {
                for (;;)
                    Thread.onSpinWait();
            }).start();
    }
}
