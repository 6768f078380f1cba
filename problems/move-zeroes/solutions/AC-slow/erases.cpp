// Too slow: erases each zero, which moves all behind it, and appends one.
class Solution {
public:
    void moveZeroes(vector<int>& nums) {
        size_t left = nums.size();
        for (size_t i = 0; left > 0; left--) {
            if (nums[i] != 0) {
                i++;
                continue;
            }
            nums.erase(nums.begin() + i);
            nums.push_back(0);
        }
    }
};
