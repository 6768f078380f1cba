// Label (list-work): work O(n log^2 n). Shell sort with gaps 2^p 3^q.
long long work(int *nums, int numsSize) {
    int gaps[400], count = 0;
    int *all = malloc((numsSize + 1) * sizeof(int));
    for (int i = 0; i < numsSize; i++)
        all[i] = nums[i];
    for (int a = 1; a < numsSize; a *= 2)
        for (int b = a; b < numsSize; b *= 3)
            gaps[count++] = b;
    for (int i = 0; i < count; i++)
        for (int j = i + 1; j < count; j++)
            if (gaps[j] > gaps[i]) {
                int t = gaps[i];
                gaps[i] = gaps[j];
                gaps[j] = t;
            }
    for (int g = 0; g < count; g++)
        for (int i = gaps[g]; i < numsSize; i++) {
            int x = all[i], j = i;
            for (; j >= gaps[g] && all[j - gaps[g]] > x; j -= gaps[g])
                all[j] = all[j - gaps[g]];
            all[j] = x;
        }
    long long least = numsSize ? all[0] : 0;
    free(all);
    return least;
}
