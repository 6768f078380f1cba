// Correct: a bare function instead of a class.
#include <vector>

std::vector<int> twoSum(std::vector<int>& nums, int target) {
    for (std::size_t i = 0; i < nums.size(); i++)
        for (std::size_t k = i + 1; k < nums.size(); k++)
            if (nums[i] + nums[k] == target) return {(int)i, (int)k};
    return {};
}
