// Never ends: the left pointer does not move when the sum is too small.
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        volatile int left = 0, right = (int)nums.size() - 1;
        while (nums[left] + nums[right] != target) {
            if (left < right && nums[left] + nums[right] > target) right = right - 1;
        }
        return {left, right};
    }
};
