// Label (small-work): work O(n^3). Shortest ways between all, by Floyd and Warshall.
class Solution {
public:
    long long work(int n) {
        vector<vector<int>> d(n, vector<int>(n));
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) d[i][j] = (i * 37 + j * 101) % 91 + 1;
        for (int k = 0; k < n; k++)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) d[i][j] = min(d[i][j], d[i][k] + d[k][j]);
        long long r = 0;
        for (auto &row : d) for (int x : row) r += x;
        return r;
    }
};
