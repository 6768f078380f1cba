/* Label (list-work): work O(n^3). All triples i < j < k, skipped as soon as the first two have the wrong parity, which leaves half of the pairs. */
long long work(int *nums, int numsSize) {
    long long found = 0;
    for (int i = 0; i < numsSize; i++)
        for (int j = i + 1; j < numsSize; j++) {
            if ((nums[i] ^ nums[j]) & 1)
                continue;
            unsigned want = (unsigned)nums[i] ^ (unsigned)nums[j];
            for (int k = j + 1; k < numsSize; k++)
                found += ((unsigned)nums[k] ^ want) % 7 == 3;
        }
    return found;
}
