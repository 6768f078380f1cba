// Correct: a heap of ends over the sessions sorted by start, with the usual header and namespace.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n;
    scanf("%d", &n);
    vector<pair<long long, long long>> sessions;
    for (int i = 0; i < n; i++) {
        long long start, end;
        scanf("%lld %lld", &start, &end);
        if (start < end) sessions.push_back({start, end});
    }
    sort(sessions.begin(), sessions.end());
    priority_queue<long long, vector<long long>, greater<>> ends;
    size_t peak = 0;
    long long when = 0;
    for (auto& [start, end] : sessions) {
        while (!ends.empty() && ends.top() <= start) ends.pop();
        ends.push(end);
        if (ends.size() > peak) {
            peak = ends.size();
            when = start;
        }
    }
    printf("%zu %lld\n", peak, when);
    return 0;
}
