// cheat: two-sum: RTE: an exception whose what() throws, with bytes that are no text
struct Odd : exception {
    const char* what() const noexcept(false) override { throw Odd(); }
};

class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) { throw Odd(); }
};
