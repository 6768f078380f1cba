// cheat: two-sum: WA: prints the right answer and returns another
class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        for (int i = 0; i < (int)nums.size(); i++)
            for (int k = i + 1; k < (int)nums.size(); k++)
                if (nums[i] + nums[k] == target) cout << '[' << i << ',' << k << ']' << endl;
        return {};
    }
};
