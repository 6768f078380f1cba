// Label (list-work): work O(n^2). All pairs.
class Solution {
public:
    long long work(vector<int> &nums) {
        long long found = 0;
        for (size_t i = 0; i < nums.size(); i++)
            for (size_t j = i + 1; j < nums.size(); j++)
                found += (nums[i] ^ nums[j]) % 5 == 0;
        return found;
    }
};
