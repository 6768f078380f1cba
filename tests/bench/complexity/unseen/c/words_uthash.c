/* Label (word-set): search O(1), insert O(1). uthash by the word itself. */
typedef struct {
    char *text;
    UT_hash_handle hh;
} Entry;

typedef struct {
    Entry *entries;
} WordSet;

WordSet *wordSetCreate()
{
    return calloc(1, sizeof(WordSet));
}

bool wordSetSearch(WordSet *obj, char *word)
{
    Entry *e;
    HASH_FIND_STR(obj->entries, word, e);
    return e != NULL;
}

void wordSetInsert(WordSet *obj, char *word)
{
    if (wordSetSearch(obj, word))
        return;
    Entry *e = malloc(sizeof(Entry));
    e->text = strdup(word);
    HASH_ADD_KEYPTR(hh, obj->entries, e->text, strlen(e->text), e);
}

void wordSetFree(WordSet *obj)
{
    Entry *e;
    Entry *next;
    HASH_ITER(hh, obj->entries, e, next)
    {
        HASH_DEL(obj->entries, e);
        free(e->text);
        free(e);
    }
    free(obj);
}
