// Wrong: an order by depth-first search, which is one, but not the smallest.
class Solution {
    vector<vector<int>> opens;
    vector<int> colour, order;

    bool visit(int c) {
        if (colour[c] == 1) return false;
        if (colour[c] == 2) return true;
        colour[c] = 1;
        for (int a : opens[c])
            if (!visit(a)) return false;
        colour[c] = 2;
        order.push_back(c);
        return true;
    }

public:
    vector<int> findOrder(int numCourses, vector<vector<int>>& prerequisites) {
        opens.assign(numCourses, {});
        colour.assign(numCourses, 0);
        for (auto& p : prerequisites) opens[p[1]].push_back(p[0]);
        for (int c = numCourses - 1; c >= 0; c--)
            if (!visit(c)) return {};
        reverse(order.begin(), order.end());
        return order;
    }
};
