// cheat: two-sum: OLE: really returns a list of ten million
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    *returnSize = 10000000;
    return calloc(*returnSize, sizeof(int));
}
