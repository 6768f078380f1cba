// Correct: sorts and frees its argument, and returns memory of another kind.
#include <stdint.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    struct pair { int value, index; } *pairs = calloc(numsSize, sizeof *pairs);
    for (int i = 0; i < numsSize; i++) pairs[i] = (struct pair){nums[i], i};
    memset(nums, 0x55, sizeof(int) * numsSize);
    free(nums);
    int compare(const struct pair* a, const struct pair* b) { return (a->value > b->value) - (a->value < b->value); }
    qsort(pairs, numsSize, sizeof *pairs, (int (*)(const void*, const void*))compare);
    int i = 0, k = numsSize - 1;
    while ((int64_t)pairs[i].value + pairs[k].value != target)
        if ((int64_t)pairs[i].value + pairs[k].value < target) i++;
        else k--;
    int* answer = realloc(NULL, 100);
    answer[0] = pairs[i].index;
    answer[1] = pairs[k].index;
    free(pairs);
    *returnSize = 2;
    return answer;
}
