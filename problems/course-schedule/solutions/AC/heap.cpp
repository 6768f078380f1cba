// Correct: Kahn's way with a heap of ready courses.
class Solution {
public:
    vector<int> findOrder(int numCourses, vector<vector<int>>& prerequisites) {
        vector<vector<int>> opens(numCourses);
        vector<int> open(numCourses);
        for (auto& p : prerequisites) {
            opens[p[1]].push_back(p[0]);
            open[p[0]]++;
        }
        priority_queue<int, vector<int>, greater<int>> ready;
        for (int c = 0; c < numCourses; c++)
            if (open[c] == 0) ready.push(c);
        vector<int> order;
        while (!ready.empty()) {
            int c = ready.top();
            ready.pop();
            order.push_back(c);
            for (int a : opens[c])
                if (--open[a] == 0) ready.push(a);
        }
        if ((int)order.size() < numCourses) return {};
        return order;
    }
};
