// cheat: two-sum: TLE: sends the first half of a header and waits
#include <unistd.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    write(3, "J\1\x82", 3);
    for (;;) pause();
}
