// cheat: two-sum: WA: prints the right answer and returns another
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    for (int i = 0; i < numsSize; i++)
        for (int k = i + 1; k < numsSize; k++)
            if (nums[i] + nums[k] == target) printf("[%d,%d]\n", i, k);
    *returnSize = 0;
    return NULL;
}
