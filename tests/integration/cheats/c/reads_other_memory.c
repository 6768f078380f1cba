// cheat: two-sum: SV, WA: reads another process's memory
#include <sys/uio.h>
#include <unistd.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    char bytes[64];
    struct iovec here = {bytes, sizeof bytes}, there = {(void*)0x400000, sizeof bytes};
    process_vm_readv(getppid(), &here, 1, &there, 1, 0);
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
