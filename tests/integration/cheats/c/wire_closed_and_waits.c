// cheat: two-sum: RTE, TLE: closes the private channel and never ends
#include <unistd.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    close(3);
    for (;;) pause();
}
