// Label (ops): find O(1), add O(1), remove O(1). The first find after an add sorts what was added.
class Ops {
    unordered_map<int, int> values;
    vector<int> added;

public:
    Ops(int) {}
    int find(int key) {
        sort(added.begin(), added.end());
        added.clear();
        auto found = values.find(key);
        return found == values.end() ? -1 : found->second;
    }
    void add(int key, int value) {
        values[key] = value;
        added.push_back(key);
    }
    int remove(int key) { return values.erase(key) ? 1 : 0; }
};
