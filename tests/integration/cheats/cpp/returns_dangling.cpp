// cheat: two-sum: WA, RTE, CE: returns a reference to what is gone
class Solution {
public:
    vector<int>& twoSum(vector<int> nums, int target) {
        vector<int> gone(2);
        vector<int>* address = &gone;
        return *address;
    }
};
