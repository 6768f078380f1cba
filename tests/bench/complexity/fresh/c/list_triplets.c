// Label (list-work): work O(n^3). Three loops, each from the one before.
long long work(int *nums, int numsSize) {
    long long count = 0;
    for (int i = 0; i < numsSize; i++)
        for (int j = i + 1; j < numsSize; j++)
            for (int k = j + 1; k < numsSize; k++)
                if ((nums[i] ^ nums[j] ^ nums[k]) % 7 == 0) count++;
    return count;
}
