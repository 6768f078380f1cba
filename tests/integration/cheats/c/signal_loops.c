// cheat: two-sum: TLE: returns from the handler to the instruction that crashes, for ever
static void again(int number) {}

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    struct sigaction action = {.sa_handler = again};
    sigaction(SIGSEGV, &action, NULL);
    *(volatile int*)1 = 2;
    return NULL;
}
