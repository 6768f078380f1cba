/* Label (merge-intervals): merge O(n log n). Sorts by start and goes through once. */
class Solution {
public:
    vector<vector<int>> merge(vector<vector<int>>& intervals)
    {
        sort(intervals.begin(), intervals.end());
        vector<vector<int>> out;
        for (auto& i : intervals) {
            if (out.empty() || out.back()[1] < i[0])
                out.push_back(i);
            else
                out.back()[1] = max(out.back()[1], i[1]);
        }
        return out;
    }
};
