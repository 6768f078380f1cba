// Label (list-work): work O(n). nth_element for the median, then a sum of distances.
class Solution {
public:
    long long work(vector<int>& nums) {
        if (nums.empty()) return 0;
        vector<int> v(nums);
        nth_element(v.begin(), v.begin() + v.size() / 2, v.end());
        long long m = v[v.size() / 2], s = 0;
        for (int x : nums) s += abs(x - m);
        return s;
    }
};
