// cheat: two-sum: TLE: spins while globals are made
int early = [] {
    for (volatile unsigned i = 0;; i++) {}
    return 1;
}();

class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) { return {0, 0}; }
};
