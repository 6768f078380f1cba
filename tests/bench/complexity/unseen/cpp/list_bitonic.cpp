/* Label (list-work): work O(n log^2 n). A bitonic network, filled up to a power of two. */
class Solution {
public:
    long long work(vector<int>& nums)
    {
        size_t n = 1;
        while (n < nums.size())
            n *= 2;
        vector<int> a(nums);
        a.resize(n, INT_MAX);
        for (size_t block = 2; block <= n; block *= 2)
            for (size_t step = block / 2; step > 0; step /= 2)
                for (size_t i = 0; i < n; i++) {
                    size_t j = i ^ step;
                    if (j > i && (a[i] > a[j]) == ((i & block) == 0))
                        swap(a[i], a[j]);
                }
        long long sum = 0;
        for (size_t i = 1; i < nums.size(); i++)
            sum += (a[i] - a[i - 1]) % 10;
        return sum;
    }
};
