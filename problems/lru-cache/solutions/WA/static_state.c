// Wrong: the entries are static, so that a second cache sees those of the first.
typedef struct {
    int capacity;
} LRUCache;

static int values[10001];
static int used[10001]; // 0: absent, otherwise the time of the last use
static int now = 0;
static int size = 0;

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache* obj = malloc(sizeof(LRUCache));
    obj->capacity = capacity;
    return obj;
}

int lRUCacheGet(LRUCache* obj, int key) {
    if (!used[key]) return -1;
    used[key] = ++now;
    return values[key];
}

void lRUCachePut(LRUCache* obj, int key, int value) {
    if (!used[key]) {
        if (size == obj->capacity) {
            int oldest = -1;
            for (int i = 0; i <= 10000; i++)
                if (used[i] && (oldest < 0 || used[i] < used[oldest])) oldest = i;
            used[oldest] = 0;
            size--;
        }
        size++;
    }
    values[key] = value;
    used[key] = ++now;
}

void lRUCacheFree(LRUCache* obj) {
    free(obj);
}
