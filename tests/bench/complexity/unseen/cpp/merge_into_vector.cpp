/* Label (merge-intervals): merge O(n^2). Each interval */
/* is compared with all that are kept so far. */
class Solution {
public:
    vector<vector<int>> merge(vector<vector<int>>& intervals)
    {
        vector<pair<int, int>> kept;
        for (auto& i : intervals) {
            pair<int, int> one(i[0], i[1]);
            size_t left = 0;
            for (auto& k : kept) {
                if (k.second < one.first || one.second < k.first) {
                    kept[left++] = k;
                } else {
                    one.first = min(one.first, k.first);
                    one.second = max(one.second, k.second);
                }
            }
            kept.resize(left);
            kept.push_back(one);
        }
        sort(kept.begin(), kept.end());
        vector<vector<int>> out;
        for (auto& k : kept)
            out.push_back({k.first, k.second});
        return out;
    }
};
