// Label (peak-sessions): run O(n log n). A std::map of changes.
#include <iostream>
#include <map>
int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::map<long long, int> change;
    for (int i = 0; i < n; ++i) {
        long long s, e;
        std::cin >> s >> e;
        if (s == e) continue;
        ++change[s];
        --change[e];
    }
    int open = 0, peak = 0;
    long long when = 0;
    for (auto &[t, d] : change) {
        open += d;
        if (open > peak) { peak = open; when = t; }
    }
    std::cout << peak << ' ' << when << '\n';
}
