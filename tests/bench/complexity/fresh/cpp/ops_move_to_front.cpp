// Label (ops): find O(n), add O(1), remove O(n). A forward_list; what was found moves to its front.
class Ops {
    struct Item { int key, value; };
    std::forward_list<Item> items;
    bool raise(int key) {
        auto before = items.before_begin();
        for (auto it = items.begin(); it != items.end(); before = it++) {
            if (it->key == key) {
                items.splice_after(items.before_begin(), items, before);
                return true;
            }
        }
        return false;
    }
public:
    Ops(int) {}
    int find(int key) { return raise(key) ? items.front().value : -1; }
    void add(int key, int value) { items.push_front({key, value}); }
    int remove(int key) {
        if (!raise(key)) return 0;
        items.pop_front();
        return 1;
    }
};
