/* Label (list-work): work O(n^2 log n). For each pair a third is looked for by bisection. */
static int rising(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

long long work(int *nums, int numsSize)
{
    qsort(nums, numsSize, sizeof(int), rising);
    long long total = 0;
    for (int i = 0; i < numsSize; i++) {
        for (int j = i + 1; j < numsSize; j++) {
            long long wanted = 2147483647ll * 3 / 2 - nums[i] - nums[j];
            int low = 0, high = numsSize;
            while (low < high) {
                int mid = (low + high) / 2;
                if (nums[mid] < wanted)
                    low = mid + 1;
                else
                    high = mid;
            }
            total += low;
        }
    }
    return total;
}
