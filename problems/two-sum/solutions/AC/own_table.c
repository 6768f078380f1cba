// Correct: an open hash table of its own, with its own includes.
#include <stdlib.h>
#include <string.h>

static unsigned mix(int value) {
    unsigned x = (unsigned)value;
    x = (x ^ (x >> 16)) * 0x45d9f3bu;
    x = (x ^ (x >> 16)) * 0x45d9f3bu;
    return x ^ (x >> 16);
}

int *twoSum(int *nums, int numsSize, int target, int *returnSize) {
    unsigned size = 4;
    while (size < 2u * (unsigned)numsSize) size *= 2;
    int *slots = malloc(size * sizeof *slots); // index + 1, or 0
    memset(slots, 0, size * sizeof *slots);
    int *answer = malloc(2 * sizeof *answer);
    *returnSize = 2;
    for (int i = 0; i < numsSize; i++) {
        unsigned at = mix(target - nums[i]) & (size - 1);
        for (; slots[at]; at = (at + 1) & (size - 1)) {
            if (nums[slots[at] - 1] == target - nums[i]) {
                answer[0] = slots[at] - 1;
                answer[1] = i;
                free(slots);
                return answer;
            }
        }
        at = mix(nums[i]) & (size - 1);
        while (slots[at]) at = (at + 1) & (size - 1);
        slots[at] = i + 1;
    }
    free(slots);
    *returnSize = 0;
    return answer;
}
