// Wrong: counts, for each session, all others that it meets at any time.
#include <bits/stdc++.h>
using namespace std;

int main() {
    int n;
    cin >> n;
    vector<pair<long long, long long>> s(n);
    for (auto& [start, end] : s) cin >> start >> end;
    sort(s.begin(), s.end());
    int peak = 0;
    long long when = 0;
    for (int i = 0; i < n; i++) {
        if (s[i].first == s[i].second) continue;
        int count = 0;
        for (int j = 0; j < n; j++)
            if (s[j].first < s[j].second && s[j].first < s[i].second && s[i].first < s[j].second) count++;
        if (count > peak) {
            peak = count;
            when = s[i].first;
        }
    }
    cout << peak << " " << when << endl;
}
