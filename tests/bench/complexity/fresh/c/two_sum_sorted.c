// Label (two-sum): twoSum O(n log n). Pairs of value and index through qsort, and two fingers.
typedef struct { int v, i; } VI;
static int by_value(const void *a, const void *b) {
    const VI *x = a, *y = b;
    return x->v < y->v ? -1 : x->v > y->v;
}
int *twoSum(int *nums, int numsSize, int target, int *returnSize) {
    VI *p = malloc(numsSize * sizeof(VI));
    for (int i = 0; i < numsSize; i++) p[i] = (VI){nums[i], i};
    qsort(p, numsSize, sizeof(VI), by_value);
    int *answer = malloc(2 * sizeof(int));
    *returnSize = 2;
    int l = 0, r = numsSize - 1;
    while (l < r) {
        long long s = (long long)p[l].v + p[r].v;
        if (s == target) break;
        if (s < target) l++; else r--;
    }
    answer[0] = p[l].i < p[r].i ? p[l].i : p[r].i;
    answer[1] = p[l].i < p[r].i ? p[r].i : p[l].i;
    free(p);
    return answer;
}
