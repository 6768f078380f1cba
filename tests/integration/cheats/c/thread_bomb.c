// cheat: two-sum: WA, TLE, MLE, RTE: as many threads as it can get
#include <pthread.h>
#include <unistd.h>

static void* wait_here(void* unused) {
    for (;;) pause();
}

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    pthread_t thread;
    for (int i = 0; i < 100000; i++) pthread_create(&thread, NULL, wait_here, NULL);
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
