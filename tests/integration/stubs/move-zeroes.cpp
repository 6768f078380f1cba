class Solution {
public:
    void moveZeroes(vector<int>& nums) {

    }
};
