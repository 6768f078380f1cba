// A hash map from key to count.
class {{class.name}} {
    int limit;
    unordered_map<int, int> counts;

public:
    {{class.name}}(int limit) : limit(limit) {}

    bool add(int key) {
        if (count(key) >= limit)
            return false;
        counts[key]++;
        return true;
    }

    int count(int key) {
        auto found = counts.find(key);
        return found == counts.end() ? 0 : found->second;
    }
};
