// Wrong: the times are kept in int, which holds no more than 2^31 - 1.
#include <stdio.h>
#include <stdlib.h>

static int compare(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

int main(void) {
    int n, count = 0;
    if (scanf("%d", &n) != 1) return 1;
    int *starts = malloc((n + 1) * sizeof(int));
    int *ends = malloc((n + 1) * sizeof(int));
    for (int i = 0; i < n; i++) {
        long long start, end;
        if (scanf("%lld %lld", &start, &end) != 2) return 1;
        if (start == end) continue;
        starts[count] = (int)start;
        ends[count++] = (int)end;
    }
    qsort(starts, count, sizeof(int), compare);
    qsort(ends, count, sizeof(int), compare);
    int peak = 0, when = 0, closed = 0;
    for (int opened = 0; opened < count; opened++) {
        while (closed < count && ends[closed] <= starts[opened]) closed++;
        if (opened + 1 - closed > peak) {
            peak = opened + 1 - closed;
            when = starts[opened];
        }
    }
    printf("%d %d\n", peak, when);
    return 0;
}
