// Wrong: adds up minutes in an int.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n, m, s, t;
    cin >> n >> m >> s >> t;
    vector<vector<pair<int, int>>> near(n + 1);
    while (m--) {
        int a, b, w;
        cin >> a >> b >> w;
        near[a].push_back({b, w});
        near[b].push_back({a, w});
    }
    vector<pair<int, int>> best(n + 1, {INT_MAX, 0});
    vector<bool> done(n + 1);
    set<tuple<int, int, int>> heap{{0, 0, t}};
    best[t] = {0, 0};
    while (!heap.empty()) {
        auto [minutes, roads, city] = *heap.begin();
        heap.erase(heap.begin());
        if (done[city]) continue;
        done[city] = true;
        for (auto [other, w] : near[city]) {
            pair<int, int> offer{int((unsigned)minutes + w), roads + 1};
            if (!done[other] && offer < best[other]) {
                best[other] = offer;
                heap.insert({offer.first, offer.second, other});
            }
        }
    }
    if (!done[s]) {
        cout << -1 << endl;
        return 0;
    }
    cout << best[s].first << endl << s;
    for (int left = n; s != t && left > 0; left--) {
        int next = n + 1;
        for (auto [other, w] : near[s])
            if (best[s].first == best[other].first + w && best[s].second == best[other].second + 1)
                next = min(next, other);
        if (next > n) break;
        cout << ' ' << (s = next);
    }
    cout << endl;
}
