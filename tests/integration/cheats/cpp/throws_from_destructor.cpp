// cheat: two-sum: RTE: throws while an exception is on its way
struct Thrower {
    ~Thrower() noexcept(false) { throw 2; }
};

class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        Thrower thrower;
        throw 1;
    }
};
