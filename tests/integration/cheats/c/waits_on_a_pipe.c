// cheat: two-sum: TLE: opens a FIFO that nobody writes
#include <fcntl.h>
#include <sys/stat.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    mkfifo("pipe", 0600);
    open("pipe", O_RDONLY);
    for (;;) pause();
}
