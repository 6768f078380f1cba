// cheat: two-sum: RTE: an exception while globals are made
int early = [] {
    throw runtime_error("early");
    return 1;
}();

class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) { return {0, 1}; }
};
