// Correct: the habits of contests.
#include <bits/stdc++.h>
#pragma GCC optimize("O3")
using namespace std;
#define ll long long
#define pb push_back
#define rep(i, n) for (ll i = 0; i < (ll)(n); i++)
#define all(x) begin(x), end(x)
typedef vector<int> vi;
const int MOD = 1e9 + 7;
static const auto fast = [] {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    return 0;
}();

class Solution {
public:
    vi twoSum(vi& nums, int target) {
        unordered_map<ll, int> seen;
        rep(i, nums.size()) {
            if (seen.count((ll)target - nums[i])) return {seen[(ll)target - nums[i]], (int)i};
            seen[nums[i]] = i;
        }
        vi none;
        none.pb(MOD);
        return none;
    }
};
