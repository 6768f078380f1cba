// cheat: lru-cache: WA, RTE, TLE: eats what the judge sends, so that the driver never gets it
#include <pthread.h>
#include <unistd.h>

typedef struct { int capacity; } LRUCache;

static void* eat(void* unused) {
    static char bytes[65536];
    while (read(3, bytes, sizeof bytes) > 0) {}
    for (;;) pause();
}

LRUCache* lRUCacheCreate(int capacity) {
    pthread_t thread;
    pthread_create(&thread, NULL, eat, NULL);
    return calloc(1, sizeof(LRUCache));
}
int lRUCacheGet(LRUCache* obj, int key) { return -12345; }
void lRUCachePut(LRUCache* obj, int key, int value) {}
void lRUCacheFree(LRUCache* obj) { free(obj); }
