// cheat: two-sum: OLE: a list of thirty million numbers
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) { return vector<int>(30000000, 1); }
};
