// Label (lru-cache): get O(n), put O(n). Entries with a time of use, one array, nothing sorted.
struct entry { int key; int value; long used; };
typedef struct {
    int cap;
    int n;
    long clock;
    struct entry *e;
} LRUCache;

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache* obj = (LRUCache*) malloc(sizeof(LRUCache));
    obj->cap = capacity;
    obj->n = 0;
    obj->clock = 0;
    obj->e = (struct entry*) malloc(capacity * sizeof(struct entry));
    return obj;
}

int lRUCacheGet(LRUCache* obj, int key) {
    for (int i = 0; i < obj->n; ++i) {
        if (obj->e[i].key == key) {
            obj->e[i].used = ++obj->clock;
            return obj->e[i].value;
        }
    }
    return -1;
}

void lRUCachePut(LRUCache* obj, int key, int value) {
    int victim = 0;
    for (int i = 0; i < obj->n; ++i) {
        if (obj->e[i].key == key) {
            obj->e[i].value = value;
            obj->e[i].used = ++obj->clock;
            return;
        }
        if (obj->e[i].used < obj->e[victim].used) victim = i;
    }
    if (obj->n < obj->cap) victim = obj->n++;
    obj->e[victim].key = key;
    obj->e[victim].value = value;
    obj->e[victim].used = ++obj->clock;
}

void lRUCacheFree(LRUCache* obj) {
    free(obj->e);
    free(obj);
}
