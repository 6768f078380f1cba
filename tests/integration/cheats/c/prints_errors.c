// cheat: two-sum: OLE: floods standard error, and goes on when it fails
#include <unistd.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    signal(SIGXFSZ, SIG_IGN);
    for (;;) write(2, "a line that says nothing, again and again and again\n", 52);
}
