// Label (list-work): work O(n^3). Triples whose sum is divisible by 1000, by three loops.
long long work(int* nums, int n) {
    long long r = 0;
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            for (int k = j + 1; k < n; k++)
                if (((long long)nums[i] + nums[j] + nums[k]) % 1000 == 0) r++;
    return r;
}
