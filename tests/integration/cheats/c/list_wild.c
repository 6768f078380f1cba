// cheat: two-sum: RTE: returns an address that is none
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    *returnSize = 2;
    return (int*)0xdeadbeef;
}
