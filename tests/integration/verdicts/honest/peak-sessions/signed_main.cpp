// Correct: #define int long long with signed main.
#include <bits/stdc++.h>
using namespace std;
#define int long long
signed main(signed argc, char** argv) {
    ios_base::sync_with_stdio(0), cin.tie(0);
    int n;
    cin >> n;
    vector<pair<int, int>> events;
    for (int i = 0, s, e; i < n; i++) {
        cin >> s >> e;
        if (s < e) events.push_back({s, 1}), events.push_back({e, -1});
    }
    sort(events.begin(), events.end());
    int open = 0, best = 0, when = 0;
    for (auto& [t, d] : events)
        if ((open += d) > best) best = open, when = t;
    cout << best << " \n\t " << when << "  \n\n";
}
