// cheat: two-sum: RTE: recursion without end
static int deeper(int* from) {
    int here[64];
    here[0] = from[0] + 1;
    return deeper(here) + here[0];
}

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    *returnSize = deeper(nums);
    return NULL;
}
