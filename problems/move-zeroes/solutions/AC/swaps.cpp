// Correct: swaps each element that is not 0 to the next free place.
class Solution {
public:
    void moveZeroes(vector<int>& nums) {
        for (int i = 0, place = 0; i < (int)nums.size(); i++)
            if (nums[i] != 0) swap(nums[place++], nums[i]);
    }
};
