// Correct: returns the later index first, with own includes and using namespace std.
#include <unordered_map>
#include <vector>
using namespace std;

class Solution {
    unordered_map<int, int> where;

public:
    vector<int> twoSum(vector<int> &nums, int target) {
        where.clear();
        where.reserve(nums.size());
        for (size_t i = 0; i < nums.size(); ++i) {
            if (where.count(target - nums[i])) return vector<int>{(int)i, where[target - nums[i]]};
            where.emplace(nums[i], (int)i);
        }
        return vector<int>();
    }
};
