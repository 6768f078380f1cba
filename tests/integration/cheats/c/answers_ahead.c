// cheat: lru-cache: SV, WA: answers all that it can see, then the next question as well
#include <unistd.h>

typedef struct { int capacity; } LRUCache;

extern struct {
    volatile unsigned seq;
} judge_state;

LRUCache* lRUCacheCreate(int capacity) { return calloc(1, sizeof(LRUCache)); }
int lRUCacheGet(LRUCache* obj, int key) {
    for (unsigned more = 0; more < 3; more++) {
        unsigned seq = judge_state.seq + more;
        unsigned char frame[] = {'J', 1, 0x82, 0, 17, 0, 0, 0, 0, 0, 0, 0,
                                 1, 0, 0, 0, 3, 255, 255, 255, 255, 255, 255, 255, 255};
        memcpy(frame + 8, &seq, 4);
        write(3, frame, sizeof frame);
    }
    return -1;
}
void lRUCachePut(LRUCache* obj, int key, int value) {}
void lRUCacheFree(LRUCache* obj) { free(obj); }
