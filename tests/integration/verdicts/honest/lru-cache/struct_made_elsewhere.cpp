// Correct: a struct declared first and defined later, with members outside of it.
#include <iostream>
#include <unordered_map>
struct LRUCache {
    struct Node;
    int left;
    Node *newest, *oldest;
    std::unordered_map<int, Node*> nodes;
    LRUCache(int capacity);
    ~LRUCache();
    int get(int key);
    void put(int key, int value);
    void take(Node* node);
    void push(Node* node);
};
struct LRUCache::Node {
    int key, value;
    Node *newer = nullptr, *older = nullptr;
};
LRUCache::LRUCache(int capacity) : left(capacity), newest(new Node{0, 0}), oldest(new Node{0, 0}) {
    newest->older = oldest;
    oldest->newer = newest;
}
LRUCache::~LRUCache() {
    for (Node* node = newest; node;) {
        Node* next = node->older;
        delete node;
        node = next;
    }
}
void LRUCache::take(Node* node) {
    node->newer->older = node->older;
    node->older->newer = node->newer;
}
void LRUCache::push(Node* node) {
    node->older = newest->older;
    node->newer = newest;
    node->older->newer = newest->older = node;
}
int LRUCache::get(int key) {
    auto it = nodes.find(key);
    if (it == nodes.end()) return -1;
    take(it->second);
    push(it->second);
    return it->second->value;
}
void LRUCache::put(int key, int value) {
    if (get(key) != -1) {
        nodes[key]->value = value;
        return;
    }
    auto it = nodes.find(key);
    if (it != nodes.end()) {
        it->second->value = value;
        return;
    }
    if (left-- == 0) {
        Node* last = oldest->newer;
        take(last);
        nodes.erase(last->key);
        delete last;
        left = 0;
    }
    push(nodes[key] = new Node{key, value});
}
