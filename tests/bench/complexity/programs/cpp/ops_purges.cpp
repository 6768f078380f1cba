// Label (ops): find O(n), add O(1), remove O(1). Every 200th find goes over all entries.
class Ops {
    unordered_map<int, int> values;
    int calls = 0;
    long sum = 0;

public:
    Ops(int) {}
    int find(int key) {
        if (++calls % 200 == 0)
            for (auto &entry : values) sum += entry.second;
        auto found = values.find(key);
        return found == values.end() ? -1 : found->second;
    }
    void add(int key, int value) { values[key] = value; }
    int remove(int key) { return values.erase(key) ? 1 : 0; }
};
