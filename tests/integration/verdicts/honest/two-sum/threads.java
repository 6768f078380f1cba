// Works in threads, prints, reads files, recurses deeply, and leaves a thread behind.
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.*;

class Solution {
    private static int depth(int n) {
        return n == 0 ? 0 : depth(n - 1) + 1;
    }

    public int[] twoSum(int[] nums, int target) throws Exception {
        System.out.println("looking for " + target);
        Path path = Path.of("note");
        Files.writeString(path, "x".repeat(depth(50000) / 10000));
        Thread idle = new Thread(() -> {
            try {
                Thread.sleep(1000000);
            } catch (InterruptedException e) {
                return;
            }
        });
        idle.setDaemon(true);
        idle.start();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<int[]> found = pool.submit(() -> {
            ConcurrentHashMap<Integer, Integer> seen = new ConcurrentHashMap<>();
            for (int i = 0; i < nums.length; i++) {
                Integer other = seen.get(target - nums[i]);
                if (other != null)
                    return new int[] {other, i};
                seen.put(nums[i], i);
            }
            return null;
        });
        pool.shutdown();
        idle.interrupt();
        return Files.readString(path).length() == 5 ? found.get() : null;
    }
}
