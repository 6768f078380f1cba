// Label (peak-sessions): run O(n^2). Starts and ends are kept sorted by insertion into a vector.
#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    std::vector<long long> s, e;
    for (int i = 0; i < n; i++) {
        long long a, b;
        if (scanf("%lld %lld", &a, &b) != 2) return 1;
        if (a == b) continue;
        s.insert(std::upper_bound(s.begin(), s.end(), a), a);
        e.insert(std::upper_bound(e.begin(), e.end(), b), b);
    }
    size_t best = 0, j = 0;
    long long when = 0;
    for (size_t i = 0; i < s.size(); i++) {
        while (e[j] <= s[i]) j++;
        if (i + 1 - j > best) best = i + 1 - j, when = s[i];
    }
    printf("%zu %lld\n", best, when);
}
