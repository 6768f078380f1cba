// cheat: two-sum: RTE, TLE: ends the main thread, while another goes on
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>

static void* work(void* unused) {
    for (;;) pause();
}

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    pthread_t thread;
    pthread_create(&thread, NULL, work, NULL);
    syscall(SYS_exit, 0);
    return NULL;
}
