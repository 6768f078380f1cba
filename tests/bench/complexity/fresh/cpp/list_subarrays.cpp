// Label (list-work): work O(n^3). The sum of each stretch, added up anew.
class Solution {
public:
    long long work(vector<int>& nums) {
        int n = nums.size();
        long long best = 0;
        for (int i = 0; i < n; i++)
            for (int j = i; j < n; j++) {
                long long s = accumulate(nums.begin() + i, nums.begin() + j + 1, 0LL);
                best = max(best, s % 1000);
            }
        return best;
    }
};
