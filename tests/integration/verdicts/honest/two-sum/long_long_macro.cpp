// Correct: #define int long long, where the signature allows it.
#include <bits/stdc++.h>
using namespace std;
#define int long long

class Solution {
public:
    vector<int32_t> twoSum(vector<int32_t>& nums, int32_t target) {
        map<int, int> seen;
        for (int i = 0; i < (int)nums.size(); i++) {
            auto it = seen.find(target - (int)nums[i]);
            if (it != seen.end()) return {(int32_t)it->second, (int32_t)i};
            seen[nums[i]] = i;
        }
        return {};
    }
};
