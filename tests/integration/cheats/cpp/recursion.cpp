// cheat: two-sum: RTE, MLE: recursion without end
class Solution {
    int deeper(vector<int> copy, int depth) {
        copy[0] += depth;
        return deeper(copy, depth + 1) + copy[0];
    }

public:
    vector<int> twoSum(vector<int>& nums, int target) { return {deeper(nums, 0), 0}; }
};
