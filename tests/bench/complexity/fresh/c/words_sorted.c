// Label (word-set): search O(log n), insert O(n). Sorted pointers to words, searched by halves.
typedef struct { char **w; int n, room; } WordSet;
WordSet *wordSetCreate() { return calloc(1, sizeof(WordSet)); }
static int spot(WordSet *s, const char *word) {
    int lo = 0, hi = s->n;
    while (lo < hi) {
        int m = (lo + hi) >> 1;
        if (strcmp(s->w[m], word) < 0) lo = m + 1; else hi = m;
    }
    return lo;
}
void wordSetInsert(WordSet *s, char *word) {
    int i = spot(s, word);
    if (i < s->n && strcmp(s->w[i], word) == 0) return;
    if (s->n == s->room) {
        s->room = s->room ? 2 * s->room : 16;
        s->w = realloc(s->w, s->room * sizeof(char *));
    }
    for (int j = s->n; j > i; j--) s->w[j] = s->w[j - 1];
    s->w[i] = strdup(word);
    s->n++;
}
bool wordSetSearch(WordSet *s, char *word) {
    int i = spot(s, word);
    return i < s->n && strcmp(s->w[i], word) == 0;
}
void wordSetFree(WordSet *s) {
    for (int i = 0; i < s->n; i++) free(s->w[i]);
    free(s->w);
    free(s);
}
