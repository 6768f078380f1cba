// Label (word-set): search O(n), insert O(n). Chains by the sum of the letters: a hundred sums or
// so for all words.
#define B 4096
typedef struct Node { struct Node *next; char w[]; } Node;
typedef struct { Node *b[B]; } WordSet;

WordSet* wordSetCreate() { return calloc(1, sizeof(WordSet)); }
static Node **at(WordSet *s, const char *w) {
    unsigned h = 0;
    for (const char *p = w; *p; p++) h += (unsigned char)*p;
    Node **p = &s->b[h % B];
    while (*p && strcmp((*p)->w, w)) p = &(*p)->next;
    return p;
}
void wordSetInsert(WordSet* s, char* word) {
    Node **p = at(s, word);
    if (*p) return;
    *p = malloc(sizeof(Node) + strlen(word) + 1);
    (*p)->next = NULL;
    strcpy((*p)->w, word);
}
bool wordSetSearch(WordSet* s, char* word) { return *at(s, word) != NULL; }
void wordSetFree(WordSet* s) {
    for (int i = 0; i < B; i++)
        for (Node *n = s->b[i], *m; n; n = m) { m = n->next; free(n); }
    free(s);
}
