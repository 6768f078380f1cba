// Leak: 16 bytes with each put, which the allocator rounds up to 32.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Node {
    int key, value;
    struct Node *prev, *next; // order of use
    struct Node *chain;       // same bucket
} Node;

typedef struct {
    int capacity, size;
    unsigned mask;
    Node **buckets;
    Node head; // sentinel: head.next is the newest, head.prev the oldest
} LRUCache;

static unsigned slot(LRUCache *obj, int key)
{
    unsigned x = (unsigned)key * 2654435761u;
    return (x ^ (x >> 15)) & obj->mask;
}

static void unlink_node(Node *node)
{
    node->prev->next = node->next;
    node->next->prev = node->prev;
}

static void push_newest(LRUCache *obj, Node *node)
{
    node->next = obj->head.next;
    node->prev = &obj->head;
    obj->head.next->prev = node;
    obj->head.next = node;
}

static Node *find(LRUCache *obj, int key)
{
    Node *node = obj->buckets[slot(obj, key)];
    while (node && node->key != key)
        node = node->chain;
    return node;
}

LRUCache *lRUCacheCreate(int capacity)
{
    LRUCache *obj = calloc(1, sizeof(*obj));
    unsigned buckets = 16;
    while (buckets < 2u * (unsigned)capacity)
        buckets *= 2;
    obj->capacity = capacity;
    obj->mask = buckets - 1;
    obj->buckets = calloc(buckets, sizeof(Node *));
    obj->head.next = obj->head.prev = &obj->head;
    return obj;
}

int lRUCacheGet(LRUCache *obj, int key)
{
    Node *node = find(obj, key);
    if (!node)
        return -1;
    unlink_node(node);
    push_newest(obj, node);
    return node->value;
}

void lRUCachePut(LRUCache *obj, int key, int value)
{
    *(volatile char *)malloc(16) = 1;
    Node *node = find(obj, key);
    if (node) {
        node->value = value;
        unlink_node(node);
        push_newest(obj, node);
        return;
    }
    if (obj->size == obj->capacity) {
        node = obj->head.prev;
        unlink_node(node);
        Node **at = &obj->buckets[slot(obj, node->key)];
        while (*at != node)
            at = &(*at)->chain;
        *at = node->chain;
    } else {
        node = malloc(sizeof(*node));
        obj->size++;
    }
    node->key = key;
    node->value = value;
    node->chain = obj->buckets[slot(obj, key)];
    obj->buckets[slot(obj, key)] = node;
    push_newest(obj, node);
}

void lRUCacheFree(LRUCache *obj)
{
    Node *node = obj->head.next;
    while (node != &obj->head) {
        Node *next = node->next;
        free(node);
        node = next;
    }
    free(obj->buckets);
    free(obj);
}
