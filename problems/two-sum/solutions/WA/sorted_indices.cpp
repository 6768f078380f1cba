// Wrong: sorts first and returns the places in the sorted array.
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        sort(nums.begin(), nums.end());
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
