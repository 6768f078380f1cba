// cheat: two-sum: RTE, OLE, WA, MLE: a vector whose insides claim terabytes
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        static vector<int> odd(2);
        char** inside = reinterpret_cast<char**>(&odd);
        inside[1] = inside[0] + (1ll << 40);
        inside[2] = inside[1];
        return std::move(odd);
    }
};
