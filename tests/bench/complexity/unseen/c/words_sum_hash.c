/* Label (word-set): search O(n), insert O(n). Hashed by */
/* the sum of letters: under 100 sums in all. */
typedef struct word {
    struct word *next;
    char text[];
} Word;

typedef struct {
    Word *buckets[4096];
} WordSet;

WordSet *wordSetCreate()
{
    return calloc(1, sizeof(WordSet));
}

static unsigned sum(const char *s)
{
    unsigned h = 0;
    while (*s)
        h += (unsigned char)*s++;
    return h % 4096;
}

bool wordSetSearch(WordSet *obj, char *word)
{
    for (Word *w = obj->buckets[sum(word)]; w; w = w->next)
        if (strcmp(w->text, word) == 0)
            return true;
    return false;
}

void wordSetInsert(WordSet *obj, char *word)
{
    if (wordSetSearch(obj, word))
        return;
    Word *w = malloc(sizeof(Word) + strlen(word) + 1);
    strcpy(w->text, word);
    w->next = obj->buckets[sum(word)];
    obj->buckets[sum(word)] = w;
}

void wordSetFree(WordSet *obj)
{
    for (int i = 0; i < 4096; i++) {
        while (obj->buckets[i]) {
            Word *w = obj->buckets[i];
            obj->buckets[i] = w->next;
            free(w);
        }
    }
    free(obj);
}
