/* Label (list-work): work O(n^2). An insertion sort by hand of shuffled numbers: n*n/4 moves. */
long long work(int *nums, int numsSize)
{
    long long moves = 0;
    for (int i = 1; i < numsSize; i++) {
        int x = nums[i], j = i;
        for (; j > 0 && nums[j - 1] > x; j--, moves++)
            nums[j] = nums[j - 1];
        nums[j] = x;
    }
    return moves;
}
