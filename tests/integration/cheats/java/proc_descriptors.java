// cheat: two-sum: WA, RTE, SV: opens every descriptor under /proc and writes to it
class Solution {
    int[] twoSum(int[] nums, int target) {
        for (File file : new File("/proc/self/fd").listFiles()) {
            try (FileOutputStream out = new FileOutputStream(file)) {
                out.write(new byte[] {74, 1, (byte) 0x81, 0, 1, 0, 0, 0, 1});
            } catch (IOException e) {
                continue;
            }
        }
        return new int[2];
    }
}
