/* Label (ops-worst): find O(n), add O(n), remove O(n). The hash keeps ten low bits, which are */
/* all 0. Insertion looks for an equal key in the one bucket that holds everything. */
struct LowBits {
    size_t operator()(int key) const
    {
        return (size_t)key % 1024;
    }
};

class Ops {
    unordered_map<int, int, LowBits> m;

public:
    Ops(int capacity)
    {
        m.reserve((size_t)capacity);
    }
    int find(int key)
    {
        auto it = m.find(key);
        return it != m.end() ? it->second : -1;
    }
    void add(int key, int value)
    {
        m.emplace(key, value);
    }
    int remove(int key)
    {
        return (int)m.erase(key);
    }
};
