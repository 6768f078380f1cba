// cheat: two-sum: SV, WA: takes the true sequence number from the driver's state, answers twice
#include <unistd.h>

extern struct {
    volatile unsigned seq;
} judge_state;

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    unsigned seq = judge_state.seq;
    unsigned char frame[] = {'J', 1, 0x82, 0, 31, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 6, 2, 0, 0,
                             0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0};
    memcpy(frame + 8, &seq, 4);
    write(3, frame, sizeof frame);
    write(3, frame, sizeof frame);
    *returnSize = 2;
    return calloc(2, sizeof(int));
}
