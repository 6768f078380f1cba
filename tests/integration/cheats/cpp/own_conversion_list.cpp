// cheat: two-sum: CE, WA: returns an object that becomes any type
struct Any {
    template <class T> operator T() const { return T(); }
};

class Solution {
public:
    Any twoSum(vector<int>& nums, int target) { return {}; }
};
