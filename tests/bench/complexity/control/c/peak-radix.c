/* Label (peak-sessions): run O(n). Starts and ends each by radix sort, six passes of 8 bits, then one walk. */
#include <stdio.h>
#include <stdlib.h>

static void sort(unsigned long long *a, unsigned long long *b, int n) {
    for (int shift = 0; shift < 48; shift += 8) {
        int count[257] = {0};
        for (int i = 0; i < n; i++)
            count[((a[i] >> shift) & 255) + 1]++;
        for (int i = 0; i < 256; i++)
            count[i + 1] += count[i];
        for (int i = 0; i < n; i++)
            b[count[(a[i] >> shift) & 255]++] = a[i];
        unsigned long long *t = a;
        a = b;
        b = t;
    }
}

int main(void) {
    int n, m = 0;
    if (scanf("%d", &n) != 1)
        return 1;
    unsigned long long *s = malloc(sizeof *s * (size_t)(n + 1)), *e = malloc(sizeof *e * (size_t)(n + 1)),
                       *tmp = malloc(sizeof *tmp * (size_t)(n + 1));
    for (int i = 0; i < n; i++) {
        if (scanf("%llu %llu", &s[m], &e[m]) != 2)
            return 1;
        if (s[m] < e[m])
            m++;
    }
    sort(s, tmp, m);
    sort(e, tmp, m);
    int best = 0, j = 0;
    unsigned long long when = 0;
    for (int i = 0; i < m; i++) {
        while (j < m && e[j] <= s[i])
            j++;
        int open = i + 1 - j;
        if (open > best) {
            best = open;
            when = s[i];
        }
    }
    printf("%d %llu\n", best, when);
    return 0;
}
