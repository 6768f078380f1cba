// Label (ops): find O(n), add O(n), remove O(n). 32 chains that bring what was found to the front: what is asked for once lies deep, and what is new is looked for in all of a chain.
class Ops {
    list<pair<int, int>> chains[32];
    list<pair<int, int>>* chain(int key) { return &chains[(unsigned)key * 2654435769u >> 27]; }
    bool lift(int key) {
        auto& c = *chain(key);
        for (auto it = c.begin(); it != c.end(); ++it)
            if (it->first == key) {
                c.splice(c.begin(), c, it);
                return true;
            }
        return false;
    }
public:
    Ops(int) {}
    int find(int key) { return lift(key) ? chain(key)->front().second : -1; }
    void add(int key, int value) {
        if (lift(key)) chain(key)->front().second = value;
        else chain(key)->emplace_front(key, value);
    }
    int remove(int key) {
        if (!lift(key)) return 0;
        chain(key)->pop_front();
        return 1;
    }
};
