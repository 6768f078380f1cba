// Label (list-work): work O(n^2). The maximum by a helper that takes the vector by value.
class Solution {
    static int at(vector<int> v, int i) { return v[i]; }
public:
    long long work(vector<int>& nums) {
        int best = 0;
        for (int i = 0; i < (int)nums.size(); i++) best = max(best, at(nums, i));
        return best;
    }
};
