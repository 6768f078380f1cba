// Wrong: skips the numbers above the target, as if none were negative.
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    int* result = malloc(2 * sizeof(int));
    for (int i = 0; i < numsSize; i++) {
        if (nums[i] > target) continue;
        for (int j = i + 1; j < numsSize; j++) {
            if (nums[j] <= target && nums[i] + nums[j] == target) {
                result[0] = i;
                result[1] = j;
                *returnSize = 2;
                return result;
            }
        }
    }
    *returnSize = 0;
    return result;
}
