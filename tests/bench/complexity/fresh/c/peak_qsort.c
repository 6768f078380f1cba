// Label (peak-sessions): run O(n log n). Events through qsort, read with getchar.
#include <stdio.h>
#include <stdlib.h>
typedef struct { long long t; int d; } event;
static long long number(void) {
    int c = getchar();
    while (c != EOF && (c < '0' || c > '9')) c = getchar();
    long long x = 0;
    while (c >= '0' && c <= '9') { x = x * 10 + c - '0'; c = getchar(); }
    return x;
}
static int order(const void *a, const void *b) {
    const event *x = a, *y = b;
    if (x->t != y->t) return x->t < y->t ? -1 : 1;
    return x->d - y->d;
}
int main(void) {
    int n = number();
    event *e = malloc(sizeof(event) * (2 * n + 1));
    for (int i = 0; i < n; i++) {
        e[2 * i] = (event){number(), 1};
        e[2 * i + 1] = (event){number(), -1};
    }
    qsort(e, 2 * n, sizeof(event), order);
    int now = 0, most = 0;
    long long when = 0;
    for (int i = 0; i < 2 * n; i++) {
        now += e[i].d;
        if (now > most) { most = now; when = e[i].t; }
    }
    printf("%d %lld\n", most, when);
    return 0;
}
