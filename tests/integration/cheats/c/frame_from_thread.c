// cheat: lru-cache: SV, WA: a thread floods the private channel with RESULTS frames
#include <pthread.h>
#include <unistd.h>

typedef struct { int capacity; } LRUCache;

static void* flood(void* unused) {
    unsigned char frame[] = {'J', 1, 0x82, 0, 17, 0, 0, 0, 1, 0, 0, 0,
                             1, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 0};
    for (;;) write(3, frame, sizeof frame);
    return NULL;
}

LRUCache* lRUCacheCreate(int capacity) {
    pthread_t thread;
    pthread_create(&thread, NULL, flood, NULL);
    return calloc(1, sizeof(LRUCache));
}
int lRUCacheGet(LRUCache* obj, int key) { return -12345; }
void lRUCachePut(LRUCache* obj, int key, int value) {}
void lRUCacheFree(LRUCache* obj) { free(obj); }
