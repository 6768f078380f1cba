// cheat: two-sum: OLE, RTE, WA: claims a list of a hundred million
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    *returnSize = 100000000;
    return calloc(2, sizeof(int));
}
