// cheat: two-sum: WA, RTE: claims two numbers behind NULL
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    *returnSize = 2;
    return NULL;
}
