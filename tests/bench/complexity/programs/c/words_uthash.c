// Label (word-set): search O(1), insert O(1). uthash.
typedef struct {
    char *word;
    UT_hash_handle hh;
} Word;
typedef struct {
    Word *all;
} WordSet;
WordSet *wordSetCreate() { return calloc(1, sizeof(WordSet)); }
void wordSetInsert(WordSet *obj, char *word) {
    Word *at = NULL;
    HASH_FIND_STR(obj->all, word, at);
    if (at)
        return;
    at = malloc(sizeof *at);
    at->word = strdup(word);
    HASH_ADD_KEYPTR(hh, obj->all, at->word, strlen(at->word), at);
}
bool wordSetSearch(WordSet *obj, char *word) {
    Word *at = NULL;
    HASH_FIND_STR(obj->all, word, at);
    return at != NULL;
}
void wordSetFree(WordSet *obj) { free(obj); }
