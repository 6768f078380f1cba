/* Label (ops-worst): find O(log n), add O(log n), remove O(log n). A red-black tree: any keys. */
class Ops {
    map<int, int, greater<>> entries;

public:
    Ops(int) {}
    int find(int key)
    {
        auto it = entries.find(key);
        return it == entries.end() ? -1 : it->second;
    }
    void add(int key, int value)
    {
        entries[key] = value;
    }
    int remove(int key)
    {
        return entries.erase(key) ? 1 : 0;
    }
};
