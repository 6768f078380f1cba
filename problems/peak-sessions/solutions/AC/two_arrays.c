// Correct: starts and ends sorted apart, two pointers.
#include <stdio.h>
#include <stdlib.h>

static int compare(const void *a, const void *b) {
    long long x = *(const long long *)a, y = *(const long long *)b;
    return (x > y) - (x < y);
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    long long *starts = malloc((n + 1) * sizeof(long long));
    long long *ends = malloc((n + 1) * sizeof(long long));
    int count = 0;
    for (int i = 0; i < n; i++) {
        if (scanf("%lld %lld", &starts[count], &ends[count]) != 2) return 1;
        if (starts[count] < ends[count]) count++;
    }
    qsort(starts, count, sizeof(long long), compare);
    qsort(ends, count, sizeof(long long), compare);
    int peak = 0, closed = 0;
    long long when = 0;
    for (int opened = 0; opened < count; opened++) {
        while (ends[closed] <= starts[opened]) closed++;
        if (opened + 1 - closed > peak) {
            peak = opened + 1 - closed;
            when = starts[opened];
        }
    }
    printf("%d %lld\n", peak, when);
    free(starts);
    free(ends);
    return 0;
}
