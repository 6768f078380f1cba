// Slow: looks through all courses for the next one that is ready.
class Solution {
public:
    vector<int> findOrder(int numCourses, vector<vector<int>>& prerequisites) {
        vector<vector<int>> opens(numCourses);
        vector<int> open(numCourses), order;
        for (auto& p : prerequisites) {
            opens[p[1]].push_back(p[0]);
            open[p[0]]++;
        }
        while (true) {
            auto next = find(open.begin(), open.end(), 0);
            if (next == open.end()) break;
            int c = next - open.begin();
            open[c] = -1;
            order.push_back(c);
            for (int a : opens[c]) open[a]--;
        }
        if ((int)order.size() < numCourses) order.clear();
        return order;
    }
};
