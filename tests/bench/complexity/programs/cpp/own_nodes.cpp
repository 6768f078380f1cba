// Label (lru-cache): get O(1), put O(1). Nodes linked by hand, new and delete, std::unordered_map of pointers.
#include <cstddef>
#include <unordered_map>
struct Node {
    int key, value;
    Node *prev, *next;
};
class LRUCache {
    size_t cap;
    Node head, tail;
    std::unordered_map<int, Node *> nodes;
    void cut(Node *node)
    {
        node->prev->next = node->next;
        node->next->prev = node->prev;
    }
    void front(Node *node)
    {
        node->next = head.next;
        node->prev = &head;
        head.next->prev = node;
        head.next = node;
    }

public:
    LRUCache(int capacity) : cap(capacity)
    {
        head.next = &tail;
        tail.prev = &head;
    }
    int get(int key)
    {
        auto it = nodes.find(key);
        if (it == nodes.end())
            return -1;
        cut(it->second);
        front(it->second);
        return it->second->value;
    }
    void put(int key, int value)
    {
        if (nodes.count(key)) {
            Node *node = nodes[key];
            node->value = value;
            cut(node);
            front(node);
            return;
        }
        if (nodes.size() == cap) {
            Node *last = tail.prev;
            cut(last);
            nodes.erase(last->key);
            delete last;
        }
        Node *node = new Node{key, value, nullptr, nullptr};
        nodes[key] = node;
        front(node);
    }
};
