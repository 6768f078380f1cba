// Label (two-sum): twoSum O(n log n). Indices sorted by value, and a binary search for each.
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        vector<pair<int, int>> v;
        for (int i = 0; i < (int)nums.size(); i++) v.emplace_back(nums[i], i);
        sort(v.begin(), v.end());
        for (int i = (int)nums.size() - 1; i >= 0; i--) {
            auto it = lower_bound(v.begin(), v.end(), make_pair(target - nums[i], 0));
            for (; it != v.end() && it->first == target - nums[i]; ++it)
                if (it->second != i) return {it->second, i};
        }
        return {};
    }
};
