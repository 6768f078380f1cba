// cheat: two-sum: RTE: an exception whose what() throws
struct Odd : exception {
    const char* what() const noexcept override { throw 1; }
};

class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) { throw Odd(); }
};
