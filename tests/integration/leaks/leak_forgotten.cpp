// Leak: a node that is evicted is never deleted.
class LRUCache {
    struct Node {
        int key, value;
        list<int>::iterator place;
    };
    int capacity;
    list<int> order;
    unordered_map<int, Node *> nodes;

public:
    LRUCache(int capacity) : capacity(capacity) {}
    int get(int key) {
        auto found = nodes.find(key);
        if (found == nodes.end()) return -1;
        order.splice(order.begin(), order, found->second->place);
        return found->second->value;
    }
    void put(int key, int value) {
        if (get(key) != -1 || nodes.count(key)) {
            nodes[key]->value = value;
            return;
        }
        if ((int)nodes.size() == capacity) {
            nodes.erase(order.back());
            order.pop_back();
        }
        order.push_front(key);
        nodes[key] = new Node{key, value, order.begin()};
    }
};
