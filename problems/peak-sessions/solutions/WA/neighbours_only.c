// Wrong: a row of sessions counts as long as each overlaps the one before it.
#include <stdio.h>
#include <stdlib.h>

struct session {
    long long start, end;
};

static int compare(const void *a, const void *b) {
    const struct session *x = a, *y = b;
    return (x->start > y->start) - (x->start < y->start);
}

int main(void) {
    int n, count = 0;
    if (scanf("%d", &n) != 1) return 1;
    struct session *s = malloc((n + 1) * sizeof *s);
    for (int i = 0; i < n; i++) {
        if (scanf("%lld %lld", &s[count].start, &s[count].end) != 2) return 1;
        if (s[count].start < s[count].end) count++;
    }
    qsort(s, count, sizeof *s, compare);
    int peak = 0, row = 0;
    long long when = 0;
    for (int i = 0; i < count; i++) {
        row = i > 0 && s[i].start < s[i - 1].end ? row + 1 : 1;
        if (row > peak) {
            peak = row;
            when = s[i].start;
        }
    }
    printf("%d %lld\n", peak, when);
    return 0;
}
