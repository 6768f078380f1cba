// Correct: nodes linked by hand, with own includes and using namespace std.
#include <cstddef>
#include <unordered_map>
using namespace std;

struct Node {
    int key, value;
    Node *prev = nullptr, *next = nullptr;
    Node(int k, int v) : key(k), value(v) {}
};

class LRUCache {
    size_t cap;
    Node *head, *tail;
    unordered_map<int, Node *> nodes;

    void cut(Node *node) {
        node->prev->next = node->next;
        node->next->prev = node->prev;
    }
    void addFront(Node *node) {
        node->next = head->next;
        node->prev = head;
        head->next->prev = node;
        head->next = node;
    }

public:
    LRUCache(int capacity) {
        cap = capacity;
        head = new Node(0, 0);
        tail = new Node(0, 0);
        head->next = tail;
        tail->prev = head;
    }

    ~LRUCache() {
        while (head) {
            Node *next = head->next;
            delete head;
            head = next;
        }
    }

    int get(int key) {
        if (!nodes.count(key)) return -1;
        Node *node = nodes[key];
        cut(node);
        addFront(node);
        return node->value;
    }

    void put(int key, int value) {
        if (nodes.count(key)) {
            Node *node = nodes[key];
            node->value = value;
            cut(node);
            addFront(node);
            return;
        }
        if (nodes.size() >= cap) {
            Node *oldest = tail->prev;
            cut(oldest);
            nodes.erase(oldest->key);
            delete oldest;
        }
        Node *node = new Node(key, value);
        nodes[key] = node;
        addFront(node);
    }
};
