// cheat: two-sum: TLE: blocks and ignores all signals, then spins
int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    for (int i = 1; i < 32; i++) signal(i, SIG_IGN);
    for (volatile unsigned i = 0;; i++) {}
}
