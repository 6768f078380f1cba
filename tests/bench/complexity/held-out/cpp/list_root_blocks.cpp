// Label (list-work): work O(n sqrt n). For each element, a look at one block of sqrt n.
class Solution {
public:
    long long work(vector<int> &nums) {
        size_t n = nums.size(), block = max<size_t>(1, sqrt((double)n));
        long long found = 0;
        for (size_t i = 0; i < n; i++) {
            size_t from = (unsigned)nums[i] % n / block * block;
            for (size_t j = from; j < min(n, from + block); j++)
                found += nums[j] < nums[i];
        }
        return found;
    }
};
