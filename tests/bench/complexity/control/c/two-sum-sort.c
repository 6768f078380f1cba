/* Label (two-sum): twoSum O(n log n). qsort of the positions by value, then two pointers. */
static int *values;

static int by_value(const void *a, const void *b) {
    int x = values[*(const int *)a], y = values[*(const int *)b];
    return (x > y) - (x < y);
}

int *twoSum(int *nums, int numsSize, int target, int *returnSize) {
    int *order = malloc(sizeof(int) * (size_t)numsSize);
    for (int i = 0; i < numsSize; i++)
        order[i] = i;
    values = nums;
    qsort(order, (size_t)numsSize, sizeof(int), by_value);
    int lo = 0, hi = numsSize - 1;
    while (lo < hi) {
        long long sum = (long long)nums[order[lo]] + nums[order[hi]];
        if (sum == target)
            break;
        if (sum < target)
            lo++;
        else
            hi--;
    }
    int *answer = malloc(2 * sizeof(int));
    answer[0] = order[lo];
    answer[1] = order[hi];
    free(order);
    *returnSize = 2;
    return answer;
}
