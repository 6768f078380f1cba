// Slow: looks through all cities for the next one, O(n^2).
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n, m, s, t;
    scanf("%d %d %d %d", &n, &m, &s, &t);
    vector<vector<pair<int, long long>>> near(n + 1);
    while (m--) {
        int a, b, w;
        scanf("%d %d %d", &a, &b, &w);
        near[a].push_back({b, w});
        near[b].push_back({a, w});
    }
    vector<pair<long long, int>> best(n + 1, {LLONG_MAX, 0});
    vector<char> done(n + 1);
    best[t] = {0, 0};
    while (true) {
        int city = 0;
        for (int c = 1; c <= n; c++)
            if (!done[c] && best[c] < best[city]) city = c;
        if (city == 0) break;
        done[city] = true;
        for (auto [other, w] : near[city])
            best[other] = min(best[other], {best[city].first + w, best[city].second + 1});
    }
    if (!done[s]) {
        puts("-1");
        return 0;
    }
    printf("%lld\n%d", best[s].first, s);
    while (s != t) {
        int next = n + 1;
        for (auto [other, w] : near[s])
            if (best[s] == pair(best[other].first + w, best[other].second + 1))
                next = min(next, other);
        printf(" %d", s = next);
    }
    puts("");
}
