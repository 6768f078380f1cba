// Answers nothing, after what a row of the table puts in.
@TOP@
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        @BODY@
        return {};
    }
};
