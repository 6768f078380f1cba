// Label (word-set): search O(log n), insert O(log n). An unbalanced tree by strcmp; the words come
// in random order.
typedef struct Node { struct Node *l, *r; char w[]; } Node;
typedef struct { Node *root; } WordSet;

WordSet* wordSetCreate() { return calloc(1, sizeof(WordSet)); }
static Node **at(WordSet *s, const char *w) {
    Node **p = &s->root;
    int c;
    while (*p && (c = strcmp(w, (*p)->w))) p = c < 0 ? &(*p)->l : &(*p)->r;
    return p;
}
void wordSetInsert(WordSet* s, char* word) {
    Node **p = at(s, word);
    if (*p) return;
    *p = calloc(1, sizeof(Node) + strlen(word) + 1);
    strcpy((*p)->w, word);
}
bool wordSetSearch(WordSet* s, char* word) { return *at(s, word) != NULL; }
static void drop(Node *t) { if (t) { drop(t->l); drop(t->r); free(t); } }
void wordSetFree(WordSet* s) { drop(s->root); free(s); }
