// Correct within the constraints: an array indexed by key; it is measured within them too.
typedef struct Node {
    int key, value;
    struct Node *prev, *next;
} Node;

typedef struct {
    int capacity, size;
    Node *table[10001];
    Node head, tail;
} LRUCache;

void detach(Node* node) {
    node->prev->next = node->next;
    node->next->prev = node->prev;
}

void toFront(LRUCache* obj, Node* node) {
    node->next = obj->head.next;
    node->prev = &obj->head;
    node->next->prev = node;
    obj->head.next = node;
}

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache* obj = calloc(1, sizeof(LRUCache));
    obj->capacity = capacity;
    obj->head.next = &obj->tail;
    obj->tail.prev = &obj->head;
    return obj;
}

int lRUCacheGet(LRUCache* obj, int key) {
    Node* node = obj->table[key];
    if (!node) return -1;
    detach(node);
    toFront(obj, node);
    return node->value;
}

void lRUCachePut(LRUCache* obj, int key, int value) {
    Node* node = obj->table[key];
    if (node) {
        detach(node);
    } else if (obj->size == obj->capacity) {
        node = obj->tail.prev;
        detach(node);
        obj->table[node->key] = NULL;
    } else {
        node = malloc(sizeof(Node));
        obj->size++;
    }
    node->key = key;
    node->value = value;
    obj->table[key] = node;
    toFront(obj, node);
}

void lRUCacheFree(LRUCache* obj) {
    while (obj->head.next != &obj->tail) {
        Node* node = obj->head.next;
        detach(node);
        free(node);
    }
    free(obj);
}
