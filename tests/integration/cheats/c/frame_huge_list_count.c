// cheat: two-sum: SV, WA: a list that claims four billion values and holds none
#include <unistd.h>

extern struct {
    volatile unsigned seq;
} judge_state;

int* twoSum(int* nums, int numsSize, int target, int* returnSize) {
    unsigned seq = judge_state.seq;
    unsigned char frame[] = {'J', 1, 0x82, 0, 13, 0, 0, 0, 0,   0,   0,
                             0,   1, 0,    0, 0,  6, 255, 255, 255, 255};
    memcpy(frame + 8, &seq, 4);
    write(3, frame, sizeof frame);
    for (;;) pause();
}
