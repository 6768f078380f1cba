// Label (two-sum): twoSum O(n log n). std::map from value to index.
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        map<int, int> seen;
        for (int i = 0; i < (int)nums.size(); i++) {
            auto it = seen.find(target - nums[i]);
            if (it != seen.end()) return {it->second, i};
            seen.insert({nums[i], i});
        }
        return {};
    }
};
