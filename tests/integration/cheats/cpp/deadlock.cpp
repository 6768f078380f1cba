// cheat: two-sum: TLE: waits for a promise that nobody keeps
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        promise<int> kept;
        return {kept.get_future().get(), 0};
    }
};
