// cheat: two-sum: TLE: lets threads do the work and sleeps itself
#include <pthread.h>
#include <unistd.h>

static void* burn(void* unused) {
    for (volatile unsigned i = 0;; i++) {}
}

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    pthread_t thread;
    for (int i = 0; i < 4; i++) pthread_create(&thread, NULL, burn, NULL);
    sleep(60);
    return NULL;
}
