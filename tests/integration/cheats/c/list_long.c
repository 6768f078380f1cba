// cheat: two-sum: OLE: really returns a list of thirty million
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    *returnSize = 30000000;
    return calloc(*returnSize, sizeof(int));
}
