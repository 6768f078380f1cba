// Correct: macros of common words, also behind the answer, change nothing of the glue.
#define int long long
#define f first
#define s second
#define r right
#define rep(i, n) for (int i = 0; i < (int)n; i++)
#define all(x) (x).begin(), (x).end()

struct Solution {
    vector<int32_t> twoSum(vector<int32_t>& nums, int32_t target) {
        unordered_map<int, int32_t> seen;
        rep(i, nums.size()) {
            auto found = seen.find(target - nums[i]);
            if (found != seen.end()) return {found->s, (int32_t)i};
            seen[nums[i]] = i;
        }
        return {};
    }
};
#define count all
#define auto const auto
