/* Label (ops-worst): find O(1), add O(1), remove O(1). libstdc++ takes a prime number of */
/* buckets. So keys that are multiples of a power of two do not meet in one bucket. */
class Ops {
    std::unordered_map<int, int> m;

public:
    Ops(int) {}
    int find(int key)
    {
        return m.contains(key) ? m.at(key) : -1;
    }
    void add(int key, int value)
    {
        m.insert_or_assign(key, value);
    }
    int remove(int key)
    {
        return m.erase(key) > 0;
    }
};
