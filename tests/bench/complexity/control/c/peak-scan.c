/* Label (peak-sessions): run O(n^2). For each start, how many sessions are open then. */
#include <stdio.h>
#include <stdlib.h>

int main(void) {
    int n;
    if (scanf("%d", &n) != 1)
        return 1;
    long long (*t)[2] = malloc(sizeof *t * (size_t)(n + 1));
    for (int i = 0; i < n; i++)
        if (scanf("%lld %lld", &t[i][0], &t[i][1]) != 2)
            return 1;
    int best = 0;
    long long when = 0;
    for (int i = 0; i < n; i++) {
        int open = 0;
        long long at = t[i][0];
        for (int j = 0; j < n; j++)
            open += t[j][0] <= at && at < t[j][1];
        if (open > best || (open == best && open > 0 && at < when)) {
            best = open;
            when = at;
        }
    }
    printf("%d %lld\n", best, when);
    return 0;
}
