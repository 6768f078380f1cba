/* Label (two-sum): twoSum O(n log n). A heap sort of places by hand, then two ends that meet. */
static void sink(int *at, int i, int size, const int *nums)
{
    int moved = at[i];
    for (int c = 2 * i + 1; c < size; c = 2 * i + 1) {
        if (c + 1 < size && nums[at[c + 1]] > nums[at[c]])
            c++;
        if (nums[at[c]] <= nums[moved])
            break;
        at[i] = at[c];
        i = c;
    }
    at[i] = moved;
}

int *twoSum(int *nums, int numsSize, int target, int *returnSize)
{
    int *at = malloc(numsSize * sizeof(int));
    for (int i = 0; i < numsSize; i++)
        at[i] = i;
    for (int i = numsSize / 2 - 1; i >= 0; i--)
        sink(at, i, numsSize, nums);
    for (int size = numsSize - 1; size > 0; size--) {
        int t = at[0];
        at[0] = at[size];
        at[size] = t;
        sink(at, 0, size, nums);
    }
    int l = 0, r = numsSize - 1;
    while ((long long)nums[at[l]] + nums[at[r]] != target) {
        if ((long long)nums[at[l]] + nums[at[r]] < target)
            l++;
        else
            r--;
    }
    int *answer = malloc(2 * sizeof(int));
    answer[0] = at[l];
    answer[1] = at[r];
    free(at);
    *returnSize = 2;
    return answer;
}
