// Correct: Dijkstra from the end over pairs of minutes and roads, then the smallest neighbours.
#include <bits/stdc++.h>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, m, s, t;
    cin >> n >> m >> s >> t;
    vector<vector<pair<int, long long>>> near(n + 1);
    for (int i = 0; i < m; i++) {
        int a, b;
        long long w;
        cin >> a >> b >> w;
        near[a].push_back({b, w});
        near[b].push_back({a, w});
    }
    using Key = pair<long long, int>;
    const Key none{LLONG_MAX, 0};
    vector<Key> best(n + 1, none);
    priority_queue<pair<Key, int>, vector<pair<Key, int>>, greater<>> heap;
    best[t] = {0, 0};
    heap.push({best[t], t});
    while (!heap.empty()) {
        auto [key, city] = heap.top();
        heap.pop();
        if (key != best[city]) continue;
        for (auto [other, w] : near[city]) {
            Key offer{key.first + w, key.second + 1};
            if (offer < best[other]) {
                best[other] = offer;
                heap.push({offer, other});
            }
        }
    }
    if (best[s] == none) {
        cout << "-1\n";
        return 0;
    }
    cout << best[s].first << '\n' << s;
    for (int city = s; city != t;) {
        int next = INT_MAX;
        for (auto [other, w] : near[city])
            if (best[city] == Key{best[other].first + w, best[other].second + 1})
                next = min(next, other);
        city = next;
        cout << ' ' << city;
    }
    cout << '\n';
}
