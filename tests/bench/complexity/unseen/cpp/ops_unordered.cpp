/* Label (ops): find O(1), add O(1), remove O(1). unordered_map as it comes, growing as it likes. */
class Ops {
    unordered_map<int, int> table;

public:
    Ops(int capacity)
    {
        (void)capacity;
    }
    int find(int key)
    {
        auto it = table.find(key);
        return it == table.end() ? -1 : it->second;
    }
    void add(int key, int value)
    {
        table[key] = value;
    }
    int remove(int key)
    {
        return (int)table.erase(key);
    }
};
