// Correct but O(capacity): a singly linked list, scanned for each call.
typedef struct Node {
    int key;
    int value;
    struct Node* next;
} Node;

typedef struct {
    int capacity;
    int size;
    Node* newest;
} LRUCache;

LRUCache* lRUCacheCreate(int capacity) {
    LRUCache* obj = malloc(sizeof(LRUCache));
    obj->capacity = capacity;
    obj->size = 0;
    obj->newest = NULL;
    return obj;
}

Node* takeOut(LRUCache* obj, int key) {
    for (Node** at = &obj->newest; *at; at = &(*at)->next) {
        if ((*at)->key == key) {
            Node* node = *at;
            *at = node->next;
            return node;
        }
    }
    return NULL;
}

int lRUCacheGet(LRUCache* obj, int key) {
    Node* node = takeOut(obj, key);
    if (!node) return -1;
    node->next = obj->newest;
    obj->newest = node;
    return node->value;
}

void lRUCachePut(LRUCache* obj, int key, int value) {
    Node* node = takeOut(obj, key);
    if (!node && obj->size == obj->capacity) {
        Node** at = &obj->newest;
        while ((*at)->next) at = &(*at)->next;
        node = *at;
        *at = NULL;
    } else if (!node) {
        node = malloc(sizeof(Node));
        obj->size++;
    }
    node->key = key;
    node->value = value;
    node->next = obj->newest;
    obj->newest = node;
}

void lRUCacheFree(LRUCache* obj) {
    while (obj->newest) {
        Node* node = obj->newest;
        obj->newest = node->next;
        free(node);
    }
    free(obj);
}
