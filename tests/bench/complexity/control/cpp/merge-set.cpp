// Label (merge-intervals): merge O(n log n). Intervals go into a map one after the other and swallow what they touch; each is swallowed once.
class Solution {
public:
    vector<vector<int>> merge(vector<vector<int>>& intervals) {
        map<int, int> m;
        for (auto& v : intervals) {
            int lo = v[0], hi = v[1];
            auto it = m.upper_bound(lo);
            if (it != m.begin() && prev(it)->second >= lo) --it;
            while (it != m.end() && it->first <= hi) {
                lo = min(lo, it->first);
                hi = max(hi, it->second);
                it = m.erase(it);
            }
            m[lo] = hi;
        }
        vector<vector<int>> out;
        for (auto [a, b] : m) out.push_back({a, b});
        return out;
    }
};
