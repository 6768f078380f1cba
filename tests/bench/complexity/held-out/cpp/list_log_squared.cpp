// Label (list-work): work O(n log^2 n). Divide and conquer with a heap sort at each level.
class Solution {
    long long halves(vector<int> &nums, size_t low, size_t high) {
        if (high - low < 2)
            return 0;
        size_t middle = (low + high) / 2;
        long long sum = halves(nums, low, middle) + halves(nums, middle, high);
        vector<int> part(nums.begin() + low, nums.begin() + high);
        make_heap(part.begin(), part.end());
        sort_heap(part.begin(), part.end());
        return sum + part[part.size() / 2];
    }
public:
    long long work(vector<int> &nums) { return halves(nums, 0, nums.size()); }
};
