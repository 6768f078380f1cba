// Correct: recursion 100,000 calls deep with vectors, exceptions that are caught, new without delete.
class Solution {
    int depth(int n) {
        vector<int> local(2, n);
        return n == 0 ? 0 : 1 + depth(n - 1) + local[0] - n;
    }

public:
    vector<int> twoSum(vector<int>& nums, int target) {
        auto* leak = new vector<int>(nums);
        try {
            if (depth(100000) != 100000) return {};
            leak->at(nums.size());
        } catch (const out_of_range&) {
        }
        for (size_t i = 0; i < leak->size(); i++)
            for (size_t k = i + 1; k < leak->size(); k++)
                if ((*leak)[i] + (*leak)[k] == target) return vector<int>{int(i), int(k)};
        return {};
    }
};
