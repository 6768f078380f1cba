// Correct: asks for the GNU functions, whose declarations the preloaded headers must then give.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void* a, const void* b, void* nums) {
    int x = ((int*)nums)[*(int*)a], y = ((int*)nums)[*(int*)b];
    return (x > y) - (x < y);
}

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    char text[] = "words and more Words", *copy;
    if (strcasestr(text, "MORE") != text + 10 || *strchrnul(text, 'z') != '\0' ||
        memmem(text, 9, "and", 3) != text + 6 || asprintf(&copy, "%s", text) < 0)
        return NULL;
    free(copy);
    int* order = malloc(numsSize * sizeof(int));
    for (int i = 0; i < numsSize; i++) order[i] = i;
    qsort_r(order, numsSize, sizeof(int), compare, nums);
    int i = 0, k = numsSize - 1;
    for (long sum; (sum = (long)nums[order[i]] + nums[order[k]]) != target;)
        if (sum < target) i++;
        else k--;
    order[0] = order[i] + 0 * (*returnSize = 2), order[1] = order[k];
    return order;
}
