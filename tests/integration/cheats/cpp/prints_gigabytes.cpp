// cheat: lru-cache: OLE: floods standard output, and catches what it can
class LRUCache {
public:
    LRUCache(int capacity) {}
    int get(int key) { return -12345; }
    void put(int key, int value) {
        for (;;) {
            try {
                cout << string(1000, 'x') << flush;
            } catch (...) {
            }
        }
    }
};
