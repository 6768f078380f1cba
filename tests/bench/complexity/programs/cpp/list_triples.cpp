// Label (list-work): work O(n^3). Triples.
class Solution {
public:
    long long work(vector<int> &nums) {
        long long found = 0;
        size_t n = nums.size();
        for (size_t i = 0; i < n; i++)
            for (size_t j = i + 1; j < n; j++)
                for (size_t k = j + 1; k < n; k++)
                    found += (nums[i] ^ nums[j] ^ nums[k]) % 3 == 0;
        return found;
    }
};
