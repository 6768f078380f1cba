// cheat: two-sum: RTE: fills the progress page, then crashes
#include <sys/mman.h>

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    void* page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, 4, 0);
    memset(page, 0xff, 4096);
    *(volatile int*)1 = 2;
    return NULL;
}
