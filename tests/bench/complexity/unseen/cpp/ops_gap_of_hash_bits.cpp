/* Label (ops): find O(n), add O(1), remove O(n). A table */
/* of 4096 buckets whose hash has five bits. */
class Ops {
    vector<vector<pair<int, int>>> buckets{4096};

    auto& bucket(int key)
    {
        return buckets[(key % 31) * 127];
    }

public:
    Ops(int) {}

    int find(int key)
    {
        for (auto& [k, v] : bucket(key))
            if (k == key)
                return v;
        return -1;
    }

    void add(int key, int value)
    {
        bucket(key).emplace_back(key, value);
    }

    int remove(int key)
    {
        auto& b = bucket(key);
        return (int)erase_if(b, [key](auto& p) { return p.first == key; });
    }
};
