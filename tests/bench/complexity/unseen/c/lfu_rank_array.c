/* Label (lfu-cache): get O(n), put O(n). One array by rank: searched from the end, then shifted. */
typedef struct {
    int key, value, uses;
} Rank;

typedef struct {
    Rank *ranks; /* the victim first */
    int size, capacity;
} LFUCache;

LFUCache *lFUCacheCreate(int capacity)
{
    LFUCache *obj = malloc(sizeof(LFUCache));
    obj->ranks = malloc((capacity + 1) * sizeof(Rank));
    obj->size = 0;
    obj->capacity = capacity;
    return obj;
}

static int position(LFUCache *obj, int key)
{
    int i = obj->size - 1;
    while (i >= 0 && obj->ranks[i].key != key)
        i--;
    return i;
}

static void rise(LFUCache *obj, int i)
{
    Rank r = obj->ranks[i];
    r.uses++;
    int j = i;
    while (j + 1 < obj->size && obj->ranks[j + 1].uses <= r.uses)
        j++;
    memmove(&obj->ranks[i], &obj->ranks[i + 1], (j - i) * sizeof(Rank));
    obj->ranks[j] = r;
}

int lFUCacheGet(LFUCache *obj, int key)
{
    int i = position(obj, key);
    if (i < 0)
        return -1;
    int value = obj->ranks[i].value;
    rise(obj, i);
    return value;
}

void lFUCachePut(LFUCache *obj, int key, int value)
{
    if (!obj->capacity)
        return;
    int i = position(obj, key);
    if (i >= 0) {
        obj->ranks[i].value = value;
    } else {
        i = 0;
        if (obj->size == obj->capacity) {
            obj->size--;
            memmove(obj->ranks, obj->ranks + 1, obj->size * sizeof(Rank));
        }
        memmove(obj->ranks + 1, obj->ranks, obj->size * sizeof(Rank));
        obj->size++;
        obj->ranks[0] = (Rank){key, value, 0};
    }
    rise(obj, i);
}

void lFUCacheFree(LFUCache *obj)
{
    free(obj->ranks);
    free(obj);
}
