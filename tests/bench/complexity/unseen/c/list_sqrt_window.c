/* Label (list-work): work O(n sqrt n). For each place the least of the sqrt n places before it. */
long long work(int *nums, int numsSize)
{
    int width = 1;
    long long total = 0;
    while ((width + 1) * (width + 1) <= numsSize)
        width++;
    for (int i = width; i < numsSize; i++) {
        int least = nums[i];
        for (int j = i - width; j < i; j++)
            if (nums[j] < least)
                least = nums[j];
        total += least;
    }
    return total;
}
