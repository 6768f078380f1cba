// Label (list-work): work O(n^2 log n). The median of each prefix, by sorting a copy of it.
class Solution {
public:
    long long work(vector<int>& nums) {
        long long r = 0;
        for (size_t i = 1; i <= nums.size(); i++) {
            vector<int> v(nums.begin(), nums.begin() + i);
            sort(v.begin(), v.end());
            r += v[i / 2];
        }
        return r;
    }
};
