/* Label (list-work): work O(n). The median by quickselect with pivots by chance: expected. */
long long work(int *nums, int numsSize)
{
    int low = 0, high = numsSize - 1, middle = numsSize / 2;
    unsigned seed = 2463534242u;
    while (low < high) {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        int pivot = nums[low + (int)(seed % (unsigned)(high - low + 1))];
        int i = low, j = high;
        while (i <= j) {
            while (nums[i] < pivot)
                i++;
            while (nums[j] > pivot)
                j--;
            if (i <= j) {
                int t = nums[i];
                nums[i++] = nums[j];
                nums[j--] = t;
            }
        }
        if (middle <= j)
            high = j;
        else if (middle >= i)
            low = i;
        else
            break;
    }
    return numsSize ? nums[middle] : 0;
}
