// cheat: two-sum: WA: makes the private channel fail instead of wait
#include <fcntl.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    fcntl(3, F_SETFL, O_NONBLOCK);
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
