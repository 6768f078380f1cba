// Label (list-work): work O(n^2 log n). A binary search for each pair.
class Solution {
public:
    long long work(vector<int> &nums) {
        vector<int> all(nums);
        sort(all.begin(), all.end());
        long long found = 0;
        for (size_t i = 0; i < all.size(); i++)
            for (size_t j = 0; j < all.size(); j++)
                found += binary_search(all.begin(), all.end(), (all[i] ^ nums[j]) & INT_MAX);
        return found;
    }
};
