// Label (list-work): work O(n^2). The longest rising subsequence, the table of two loops.
long long work(int *nums, int numsSize) {
    int best = 0;
    int *len = malloc(sizeof(int) * (numsSize + 1));
    for (int i = 0; i < numsSize; i++) {
        len[i] = 1;
        for (int j = 0; j < i; j++)
            if (nums[j] < nums[i] && len[j] + 1 > len[i]) len[i] = len[j] + 1;
        if (len[i] > best) best = len[i];
    }
    free(len);
    return best;
}
