// Correct: an ordered set of ready courses, and edges as a linked list in arrays.
class Solution {
public:
    vector<int> findOrder(int n, vector<vector<int>>& pairs) {
        vector<int> head(n, -1), next(pairs.size()), open(n, 0), order;
        for (size_t i = 0; i < pairs.size(); i++) {
            next[i] = head[pairs[i][1]];
            head[pairs[i][1]] = i;
            ++open[pairs[i][0]];
        }
        set<int> ready;
        for (int c = 0; c < n; c++)
            if (!open[c]) ready.insert(ready.end(), c);
        while (!ready.empty()) {
            int c = *ready.begin();
            ready.erase(ready.begin());
            order.push_back(c);
            for (int e = head[c]; e >= 0; e = next[e])
                if (!--open[pairs[e][0]]) ready.insert(pairs[e][0]);
        }
        return (int)order.size() == n ? order : vector<int>();
    }
};
