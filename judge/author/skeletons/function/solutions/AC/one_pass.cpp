// One pass with a sum of 64 bits.
class Solution {
public:
    long long {{function.name}}(vector<int>& nums) {
        long long total = 0;
        for (int x : nums)
            total += x;
        return total;
    }
};
