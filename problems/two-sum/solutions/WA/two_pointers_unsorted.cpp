// Wrong: two pointers, which need a sorted array.
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        int left = 0, right = (int)nums.size() - 1;
        while (left < right) {
            long long sum = (long long)nums[left] + nums[right];
            if (sum == target) return {left, right};
            if (sum < target) left++;
            else right--;
        }
        return {};
    }
};
