// Label (word-set): search O(log n), insert O(n). A sorted array of pointers, memmove on insertion.
typedef struct {
    char **all;
    int count, room;
} WordSet;
WordSet *wordSetCreate() { return calloc(1, sizeof(WordSet)); }
static int place(WordSet *obj, const char *word) {
    int low = 0, high = obj->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (strcmp(obj->all[middle], word) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
void wordSetInsert(WordSet *obj, char *word) {
    int at = place(obj, word);
    if (at < obj->count && strcmp(obj->all[at], word) == 0)
        return;
    if (obj->count == obj->room) {
        obj->room = obj->room * 2 + 8;
        obj->all = realloc(obj->all, obj->room * sizeof(char *));
    }
    memmove(obj->all + at + 1, obj->all + at, (obj->count++ - at) * sizeof(char *));
    obj->all[at] = strdup(word);
}
bool wordSetSearch(WordSet *obj, char *word) {
    int at = place(obj, word);
    return at < obj->count && strcmp(obj->all[at], word) == 0;
}
void wordSetFree(WordSet *obj) { free(obj); }
