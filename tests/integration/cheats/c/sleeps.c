// cheat: two-sum: TLE: sleeps longer than the wall limit
#include <unistd.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    sleep(1000);
    return NULL;
}
