/* Label (word-set): search O(log n), insert O(n). Sorted */
/* pointers: bsearch, and memmove to insert. */
typedef struct {
    char **words;
    int size, room;
} WordSet;

WordSet *wordSetCreate()
{
    return calloc(1, sizeof(WordSet));
}

static int compare(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

bool wordSetSearch(WordSet *obj, char *word)
{
    return obj->size && bsearch(&word, obj->words, obj->size, sizeof(char *), compare);
}

void wordSetInsert(WordSet *obj, char *word)
{
    int low = 0, high = obj->size;
    while (low < high) {
        int mid = (low + high) / 2;
        int c = strcmp(obj->words[mid], word);
        if (c == 0)
            return;
        if (c < 0)
            low = mid + 1;
        else
            high = mid;
    }
    if (obj->size == obj->room) {
        obj->room = 2 * obj->room + 8;
        obj->words = realloc(obj->words, obj->room * sizeof(char *));
    }
    memmove(obj->words + low + 1, obj->words + low, (obj->size - low) * sizeof(char *));
    obj->words[low] = strdup(word);
    obj->size++;
}

void wordSetFree(WordSet *obj)
{
    for (int i = 0; i < obj->size; i++)
        free(obj->words[i]);
    free(obj->words);
    free(obj);
}
