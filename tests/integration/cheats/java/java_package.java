// cheat: two-sum: CE, RTE: a class in the package of the JDK
package java.util;

class Solution {
    int[] twoSum(int[] nums, int target) {
        return new int[2];
    }
}
