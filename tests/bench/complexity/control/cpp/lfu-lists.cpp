// Label (lfu-cache): get O(1), put O(1). A list for each number of uses.
class LFUCache {
    int cap, minFreq = 0;
    unordered_map<int, list<int>> keysOf;
    struct N { int val, freq; list<int>::iterator it; };
    unordered_map<int, N> node;
    void bump(int key) {
        N& n = node[key];
        keysOf[n.freq].erase(n.it);
        if (keysOf[n.freq].empty()) {
            keysOf.erase(n.freq);
            if (minFreq == n.freq) minFreq++;
        }
        n.freq++;
        keysOf[n.freq].push_front(key);
        n.it = keysOf[n.freq].begin();
    }
public:
    LFUCache(int capacity) { cap = capacity; }
    int get(int key) {
        if (!node.count(key)) return -1;
        bump(key);
        return node[key].val;
    }
    void put(int key, int value) {
        if (cap <= 0) return;
        if (node.count(key)) { node[key].val = value; bump(key); return; }
        if ((int)node.size() >= cap) {
            int dead = keysOf[minFreq].back();
            keysOf[minFreq].pop_back();
            node.erase(dead);
        }
        minFreq = 1;
        keysOf[1].push_front(key);
        node[key] = {value, 1, keysOf[1].begin()};
    }
};
