// cheat: two-sum: RTE: abort()
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    abort();
}
