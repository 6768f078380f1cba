// Adds in 32 bits, which wrap.
class Solution {
public:
    long long {{function.name}}(vector<int>& nums) {
        unsigned total = 0;
        for (int x : nums)
            total += x;
        return (int)total;
    }
};
