// Label (list-work): work O(n log n). std::sort of a copy.
class Solution {
public:
    long long work(vector<int> &nums) {
        vector<int> all(nums);
        sort(all.begin(), all.end());
        long long sum = 0;
        for (size_t i = 0; i < all.size(); i++)
            sum ^= (long long)all[i] * i;
        return sum;
    }
};
