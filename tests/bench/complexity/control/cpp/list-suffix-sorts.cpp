// Label (list-work): work O(n^2 log n). The suffix from each position on is copied and sorted.
class Solution {
public:
    long long work(vector<int>& nums) {
        long long total = 0;
        for (size_t i = 0; i < nums.size(); i++) {
            vector<int> v(nums.begin() + (ptrdiff_t)i, nums.end());
            sort(v.begin(), v.end());
            total += v[v.size() / 3];
        }
        return total;
    }
};
