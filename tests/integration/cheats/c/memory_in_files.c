// cheat: two-sum: MLE, OLE, RTE, WA: keeps gigabytes in a memory file
#define _GNU_SOURCE
#include <sys/mman.h>
#include <unistd.h>

static char block[1 << 20];

int memfd_create(const char* name, unsigned flags);

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    for (int k = 0; k < 40; k++) {
        int fd = memfd_create("more", 0);
        for (int i = 0; i < 60; i++) write(fd, block, sizeof block);
    }
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
