// Too slow: counts the open sessions anew for each start, O(n^2).
#include <cstdio>
#include <vector>
using namespace std;

int main() {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    vector<long long> starts(n), ends(n);
    for (int i = 0; i < n; i++)
        if (scanf("%lld %lld", &starts[i], &ends[i]) != 2) return 1;
    int peak = 0;
    long long when = 0;
    for (int i = 0; i < n; i++) {
        int open = 0;
        for (int j = 0; j < n; j++)
            if (starts[j] <= starts[i] && starts[i] < ends[j]) open++;
        if (open > peak || (open == peak && open > 0 && starts[i] < when)) {
            peak = open;
            when = starts[i];
        }
    }
    printf("%d %lld\n", peak, when);
}
