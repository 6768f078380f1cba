import java.util.*;
@ANSWER@
class Main {
    public static void main(String[] args) throws Exception {
        java.io.StreamTokenizer in = new java.io.StreamTokenizer(
            new java.io.BufferedInputStream(System.in));
        in.nextToken();
        long sum = 0;
        for (int cases = (int) in.nval; cases > 0; cases--) {
            in.nextToken();
            int target = (int) in.nval;
            in.nextToken();
            int[] nums = new int[(int) in.nval];
            for (int i = 0; i < nums.length; i++) {
                in.nextToken();
                nums[i] = (int) in.nval;
            }
            for (int index : new Solution().twoSum(nums, target)) sum += index;
        }
        System.out.println(sum);
    }
}
