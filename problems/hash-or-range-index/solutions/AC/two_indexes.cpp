// Correct: an index for each column: a hash map of ordered sets, and an ordered set of pairs.
class ProductTable {
    struct Index {
        bool hashed, sorted;
        unordered_map<int, set<int>> buckets;
        set<pair<int, int>> pairs;

        Index(const string& kind)
            : hashed(kind == "hash" || kind == "both"), sorted(kind == "sorted" || kind == "both") {}

        void add(int value, int id) {
            if (hashed) buckets[value].insert(id);
            if (sorted) pairs.insert({value, id});
        }

        void drop(int value, int id) {
            if (sorted) pairs.erase({value, id});
            if (!hashed) return;
            auto it = buckets.find(value);
            it->second.erase(id);
            if (it->second.empty()) buckets.erase(it);
        }

        string plan(long long low, long long high, long long rows) const {
            if (low > high) return "empty";
            if (hashed && (low == high || (!sorted && high - low + 1 < rows))) return "hash";
            return sorted ? "sorted" : "scan";
        }
    };
    unordered_map<int, array<int, 2>> rows;
    array<Index, 2> indexes;

    static int at(const string& column) { return column == "category"; }

public:
    ProductTable(string priceIndex, string categoryIndex)
        : indexes{Index(priceIndex), Index(categoryIndex)} {}

    bool insert(int id, int price, int category) {
        if (!rows.insert({id, {price, category}}).second) return false;
        indexes[0].add(price, id);
        indexes[1].add(category, id);
        return true;
    }

    bool update(int id, int price, int category) {
        return remove(id) && insert(id, price, category);
    }

    bool remove(int id) {
        auto it = rows.find(id);
        if (it == rows.end()) return false;
        for (int c = 0; c < 2; c++) indexes[c].drop(it->second[c], id);
        rows.erase(it);
        return true;
    }

    vector<int> lookup(string column, int value, int limit) {
        return range(column, value, value, limit);
    }

    vector<int> range(string column, int low, int high, int limit) {
        const Index& index = indexes[at(column)];
        string plan = index.plan(low, high, rows.size());
        vector<int> found;
        if (plan == "hash") {
            for (long long value = low; value <= high && (int)found.size() < limit; value++) {
                auto bucket = index.buckets.find(value);
                if (bucket == index.buckets.end()) continue;
                for (int id : bucket->second) {
                    if ((int)found.size() == limit) break;
                    found.push_back(id);
                }
            }
        } else if (plan == "sorted") {
            for (auto it = index.pairs.lower_bound({low, 0});
                 it != index.pairs.end() && it->first <= high && (int)found.size() < limit; ++it)
                found.push_back(it->second);
        } else if (plan == "scan") {
            vector<pair<int, int>> pairs;
            for (auto& [id, row] : rows) {
                int value = row[at(column)];
                if (low <= value && value <= high) pairs.push_back({value, id});
            }
            sort(pairs.begin(), pairs.end());
            for (int i = 0; i < (int)pairs.size() && i < limit; i++) found.push_back(pairs[i].second);
        }
        return found;
    }

    string explain(string column, int low, int high) {
        return indexes[at(column)].plan(low, high, rows.size());
    }
};
