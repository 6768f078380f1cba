// Label (list-work): work O(n log^2 n). Sorts both halves after each half was done.
class Solution {
    void halves(vector<int> &all, size_t low, size_t high) {
        if (high - low < 2)
            return;
        size_t middle = (low + high) / 2;
        halves(all, low, middle);
        halves(all, middle, high);
        sort(all.begin() + low, all.begin() + high, [](int a, int b) { return (a ^ 0x2a5) < (b ^ 0x2a5); });
        for (size_t i = low; i + 1 < high; i += 2)
            all[i] ^= all[i + 1] >> 20;
    }
public:
    long long work(vector<int> &nums) {
        vector<int> all(nums);
        halves(all, 0, all.size());
        return all.empty() ? 0 : all[0];
    }
};
