// Label (two-sum): twoSum O(n^2). Chains in 512 buckets, however many numbers there are.
int* twoSum(int* nums, int n, int target, int* returnSize) {
    int *head = malloc(sizeof(int) * 512), *next = malloc(sizeof(int) * n);
    int *answer = calloc(2, sizeof(int));
    for (int i = 0; i < 512; i++) head[i] = -1;
    for (int i = 0; i < n; i++) {
        long long want = (long long)target - nums[i];
        int found = -1;
        for (int j = head[want & 511]; j >= 0; j = next[j])
            if (nums[j] == want) { found = j; break; }
        if (found >= 0) { answer[0] = found; answer[1] = i; break; }
        next[i] = head[nums[i] & 511];
        head[nums[i] & 511] = i;
    }
    free(head);
    free(next);
    *returnSize = 2;
    return answer;
}
