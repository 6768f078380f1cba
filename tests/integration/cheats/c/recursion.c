// cheat: two-sum: RTE: recursion without end
static int __attribute__((noinline)) deeper(volatile int* from) {
    volatile int here[64];
    here[0] = from[0] + 1;
    return deeper(here) + here[0];
}

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    *returnSize = deeper(nums);
    return NULL;
}
