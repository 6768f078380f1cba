/* Label (list-work): work O(n log^2 n). Shell's sort with the gaps 2^p 3^q: log^2 n passes of n. */
static int compare(const void *a, const void *b)
{
    return *(const int *)b - *(const int *)a;
}

long long work(int *nums, int numsSize)
{
    int gaps[400];
    int count = 0;
    for (long long two = 1; two < numsSize; two *= 2)
        for (long long gap = two; gap < numsSize; gap *= 3)
            gaps[count++] = (int)gap;
    qsort(gaps, count, sizeof(int), compare);
    long long moves = 0;
    for (int g = 0; g < count; g++) {
        int gap = gaps[g];
        for (int i = gap; i < numsSize; i++) {
            int x = nums[i], j = i;
            for (; j >= gap && nums[j - gap] > x; j -= gap, moves++)
                nums[j] = nums[j - gap];
            nums[j] = x;
        }
    }
    return moves;
}
