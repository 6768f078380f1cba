// cheat: two-sum: RTE: closes the private channel
#include <unistd.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    close(3);
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
