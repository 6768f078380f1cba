// cheat: two-sum: MLE, WA: takes all memory and catches bad_alloc
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        vector<unique_ptr<char[]>> all;
        try {
            for (int i = 0; i < 4000; i++) {
                all.emplace_back(new char[1 << 20]);
                memset(all.back().get(), i, 1 << 20);
            }
        } catch (bad_alloc&) {
        }
        return {0, 0};
    }
};
