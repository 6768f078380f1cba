// Label (ops): find O(1), add O(1), remove O(1). A hash map with deliberate noise: up to 64 idle rounds a call.
class Ops {
    unordered_map<int, int> at;
    unsigned state = 7;
    volatile int sink = 0;
    void idle() {
        state = state * 1103515245u + 12345u;
        for (unsigned i = 0; i < state >> 26; i++)
            sink = sink + 1;
    }
public:
    Ops(int) {}
    int find(int key) {
        idle();
        auto it = at.find(key);
        return it == at.end() ? -1 : it->second;
    }
    void add(int key, int value) {
        idle();
        at[key] = value;
    }
    int remove(int key) {
        idle();
        return at.erase(key);
    }
};
