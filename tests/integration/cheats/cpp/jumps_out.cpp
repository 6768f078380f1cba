// cheat: two-sum: WA, RTE, TLE, SV: jumps back into the call before
static jmp_buf place;
static int visits;

class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        if (visits++ == 0) setjmp(place);
        else longjmp(place, 1);
        return {0, 0};
    }
};
