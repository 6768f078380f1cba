// cheat: two-sum: TLE: takes the same lock twice
#include <pthread.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    pthread_mutex_lock(&lock);
    pthread_mutex_lock(&lock);
    return NULL;
}
