// Throws: at() past the end of the array.
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        for (int i = 0; i <= (int)nums.size(); i++)
            for (int j = i + 1; j <= (int)nums.size(); j++)
                if (nums.at(i) + nums.at(j) == target && i == -1) return {i, j};
        return {};
    }
};
