// Label (word-set): search O(1), insert O(1). A trie with an array of 37 children in each node; words have one length.
typedef struct node { struct node *next[37]; bool end; } node;
typedef struct { node root; } WordSet;
static int letter(char c) {
    return c >= 'a' && c <= 'z' ? c - 'a' : c >= '0' && c <= '9' ? 26 + c - '0' : 36;
}
WordSet *wordSetCreate() { return calloc(1, sizeof(WordSet)); }
void wordSetInsert(WordSet *s, char *word) {
    node *at = &s->root;
    for (; *word; word++) {
        node **down = &at->next[letter(*word)];
        if (!*down) *down = calloc(1, sizeof(node));
        at = *down;
    }
    at->end = true;
}
bool wordSetSearch(WordSet *s, char *word) {
    node *at = &s->root;
    for (; at && *word; word++) at = at->next[letter(*word)];
    return at && at->end;
}
void wordSetFree(WordSet *s) { free(s); }
