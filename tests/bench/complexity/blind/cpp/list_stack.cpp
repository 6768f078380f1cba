// Label (list-work): work O(n). Sum of the minima of all ranges, with a monotone stack.
class Solution {
public:
    long long work(vector<int>& nums) {
        vector<pair<int, long long>> st;
        long long dot = 0, r = 0;
        for (int x : nums) {
            long long count = 1;
            while (!st.empty() && st.back().first >= x) {
                count += st.back().second;
                dot -= st.back().first * st.back().second;
                st.pop_back();
            }
            st.emplace_back(x, count);
            dot += x * count;
            r = (r + dot) % 1000000007;
        }
        return r;
    }
};
