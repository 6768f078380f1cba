// cheat: two-sum: WA, TLE: spins, and lets a timer take it out just before the limit
#include <sys/time.h>

static sigjmp_buf place;

static void rescue(int number) { siglongjmp(place, 1); }

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    struct itimerval soon = {.it_value.tv_usec = 300000};
    signal(SIGALRM, rescue);
    if (sigsetjmp(place, 1) == 0) {
        setitimer(ITIMER_REAL, &soon, NULL);
        for (volatile unsigned i = 0;; i++) {}
    }
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
