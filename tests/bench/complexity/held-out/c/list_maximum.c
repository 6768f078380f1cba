// Label (list-work): work O(n). One pass.
long long work(int *nums, int numsSize) {
    long long best = 0;
    for (int i = 0; i < numsSize; i++)
        if (nums[i] > best)
            best = nums[i];
    return best;
}
