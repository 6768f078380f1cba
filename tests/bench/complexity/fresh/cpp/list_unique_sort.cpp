// Label (list-work): work O(n log n). std::sort, std::unique.
class Solution {
public:
    long long work(vector<int>& nums) {
        auto v = nums;
        sort(v.begin(), v.end());
        return unique(v.begin(), v.end()) - v.begin();
    }
};
