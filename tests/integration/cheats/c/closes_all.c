// cheat: two-sum: RTE: closes every descriptor
#define _GNU_SOURCE
#include <unistd.h>

int close_range(unsigned first, unsigned last, int flags);

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    close_range(0, ~0u, 0);
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
