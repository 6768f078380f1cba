// cheat: two-sum: SV, WA: takes the true sequence number from the driver's state, answers twice
#include <unistd.h>

extern "C" struct {
    volatile unsigned seq;
} judge_state;

class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        unsigned seq = judge_state.seq;
        unsigned char frame[39] = {'J', 1, 0x82, 0, 31, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 6, 2, 0, 0,
                                   0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0};
        memcpy(frame + 8, &seq, 4);
        (void)!write(3, frame, sizeof frame);
        (void)!write(3, frame, sizeof frame);
        return {0, 0};
    }
};
