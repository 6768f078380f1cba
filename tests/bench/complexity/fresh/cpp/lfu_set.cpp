// Label (lfu-cache): get O(log n), put O(log n). A std::set of (uses, time, key).
struct Node { int cnt, time, key, value; };
struct Less {
    bool operator()(const Node &a, const Node &b) const {
        return a.cnt == b.cnt ? a.time < b.time : a.cnt < b.cnt;
    }
};
class LFUCache {
    int capacity, time = 0;
    unordered_map<int, Node> table;
    set<Node, Less> tree;
public:
    LFUCache(int capacity) : capacity(capacity) {}
    int get(int key) {
        auto it = table.find(key);
        if (it == table.end()) return -1;
        Node n = it->second;
        tree.erase(n);
        n.cnt++;
        n.time = ++time;
        tree.insert(n);
        it->second = n;
        return n.value;
    }
    void put(int key, int value) {
        if (capacity == 0) return;
        auto it = table.find(key);
        if (it != table.end()) {
            get(key);
            Node n = it->second;
            tree.erase(n);
            n.value = value;
            tree.insert(n);
            it->second = n;
            return;
        }
        if ((int)table.size() == capacity) {
            table.erase(tree.begin()->key);
            tree.erase(tree.begin());
        }
        Node n{1, ++time, key, value};
        table[key] = n;
        tree.insert(n);
    }
};
