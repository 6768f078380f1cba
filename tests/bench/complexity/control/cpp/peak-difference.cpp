// Label (peak-sessions): run O(n log n). A map of differences, in order of time.
#include <iostream>
#include <map>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    cin >> n;
    map<long long, int> diff;
    for (int i = 0; i < n; i++) {
        long long a, b;
        cin >> a >> b;
        if (a == b) continue;
        diff[a]++;
        diff[b]--;
    }
    int open = 0, best = 0;
    long long when = 0;
    for (auto& [t, d] : diff) {
        open += d;
        if (open > best) best = open, when = t;
    }
    cout << best << ' ' << when << '\n';
}
