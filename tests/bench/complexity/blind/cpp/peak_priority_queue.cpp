// Label (peak-sessions): run O(n log n). Sorted by start, a heap of ends.
#include <bits/stdc++.h>
using namespace std;
int main() {
    int n;
    if (scanf("%d", &n) != 1) n = 0;
    vector<pair<long long, long long>> v(n);
    for (auto &p : v) scanf("%lld %lld", &p.first, &p.second);
    sort(v.begin(), v.end());
    priority_queue<long long, vector<long long>, greater<long long>> ends;
    size_t most = 0;
    long long when = 0;
    for (auto &[a, b] : v) {
        if (a == b) continue;
        while (!ends.empty() && ends.top() <= a) ends.pop();
        ends.push(b);
        if (ends.size() > most) { most = ends.size(); when = a; }
    }
    printf("%zu %lld\n", most, when);
}
