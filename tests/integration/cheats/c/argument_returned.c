// cheat: two-sum: WA: gives the question back as the answer
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    *returnSize = numsSize;
    return nums;
}
