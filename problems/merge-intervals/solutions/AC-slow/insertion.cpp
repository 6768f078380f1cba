// Slow: puts one interval after the other into a sorted vector of merged ones.
class Solution {
public:
    vector<vector<int>> merge(vector<vector<int>>& intervals) {
        vector<pair<int, int>> kept;
        for (auto& interval : intervals) {
            int start = interval[0], end = interval[1];
            vector<pair<int, int>> next;
            next.reserve(kept.size() + 1);
            for (auto& [a, b] : kept) {
                if (b < start || a > end) {
                    next.push_back({a, b});
                } else {
                    start = min(start, a);
                    end = max(end, b);
                }
            }
            next.push_back({start, end});
            kept.swap(next);
        }
        vector<vector<int>> result;
        for (auto& [a, b] : kept) result.push_back({a, b});
        return result;
    }
};
