// Label (list-work): work O(n^2). Insertion sort.
class Solution {
public:
    long long work(vector<int> &nums) {
        vector<int> all(nums);
        for (size_t i = 1; i < all.size(); i++)
            for (size_t j = i; j > 0 && all[j - 1] > all[j]; j--)
                swap(all[j - 1], all[j]);
        return all.empty() ? 0 : all[0];
    }
};
