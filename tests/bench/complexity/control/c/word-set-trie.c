/* Label (word-set): insert O(1), search O(1). A trie of arrays: a word has a bounded length, so many steps it takes with few words and with many. */
typedef struct { int child[16]; bool end; } TNode;
typedef struct { TNode *pool; int n, room; } WordSet;

static int letter(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    return c == 'w' ? 10 : c == 'o' ? 11 : c == 'r' ? 12 : c == 'd' ? 13 : c == '-' ? 14 : 15;
}

WordSet *wordSetCreate() {
    WordSet *s = malloc(sizeof *s);
    s->room = 64;
    s->pool = calloc(64, sizeof(TNode));
    s->n = 1;
    return s;
}

void wordSetInsert(WordSet *s, char *word) {
    int at = 0;
    for (; *word; word++) {
        int c = letter(*word);
        if (!s->pool[at].child[c]) {
            if (s->n == s->room) {
                s->pool = realloc(s->pool, sizeof(TNode) * (size_t)s->room * 2);
                memset(s->pool + s->room, 0, sizeof(TNode) * (size_t)s->room);
                s->room *= 2;
            }
            s->pool[at].child[c] = s->n++;
        }
        at = s->pool[at].child[c];
    }
    s->pool[at].end = true;
}

bool wordSetSearch(WordSet *s, char *word) {
    int at = 0;
    for (; *word; word++) {
        at = s->pool[at].child[letter(*word)];
        if (!at)
            return false;
    }
    return s->pool[at].end;
}

void wordSetFree(WordSet *s) {
    free(s->pool);
    free(s);
}
