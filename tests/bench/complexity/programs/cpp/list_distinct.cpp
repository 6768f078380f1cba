// Label (list-work): work O(n). Inserts into a hash set that grows.
class Solution {
public:
    long long work(vector<int> &nums) {
        unordered_set<int> seen;
        for (int x : nums)
            seen.insert(x / 2);
        return seen.size();
    }
};
