// Label (word-set): search O(log n), insert O(1). A trie of first child and next sibling. Of ten digits
// the first log10 n have ten siblings to look through, the others have one; a new word ends sooner.
typedef struct Node { char c; bool end; struct Node *child, *next; } Node;
typedef Node WordSet;

WordSet* wordSetCreate() { return calloc(1, sizeof(Node)); }
void wordSetInsert(WordSet* s, char* word) {
    Node *t = s;
    for (; *word; word++) {
        Node *c = t->child;
        while (c && c->c != *word) c = c->next;
        if (!c) {
            c = calloc(1, sizeof(Node));
            c->c = *word;
            c->next = t->child;
            t->child = c;
        }
        t = c;
    }
    t->end = true;
}
bool wordSetSearch(WordSet* s, char* word) {
    Node *t = s;
    for (; *word && t; word++) {
        Node *c = t->child;
        while (c && c->c != *word) c = c->next;
        t = c;
    }
    return t && t->end;
}
void wordSetFree(WordSet* s) { if (s) { wordSetFree(s->child); wordSetFree(s->next); free(s); } }
