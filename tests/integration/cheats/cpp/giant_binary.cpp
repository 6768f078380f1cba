// cheat: two-sum: CE, OLE, MLE: a program of two gigabytes
char large[2000000000] = {1};

class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) { return {large[target & 1], 0}; }
};
