// Wrong: a session that ends as it starts enters the heap and counts.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n;
    cin >> n;
    vector<pair<long long, long long>> sessions(n);
    for (auto& [start, end] : sessions) cin >> start >> end;
    sort(sessions.begin(), sessions.end());
    priority_queue<long long, vector<long long>, greater<long long>> ends;
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
    cout << peak << " " << when << endl;
}
