// cheat: two-sum: RTE, WA, TLE, MLE, OLE: flows off the end of the method
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {}
};
