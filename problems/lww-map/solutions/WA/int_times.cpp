// Wrong: times are kept in 32 bits.
class LwwMap {
    struct Entry {
        int time;
        bool put;
        string value;

        bool operator<(const Entry &other) const {
            return tie(time, put, value) < tie(other.time, other.put, other.value);
        }
    };

    unordered_map<string, Entry> known;

    void write(const string &key, const Entry &entry) {
        auto [found, fresh] = known.emplace(key, entry);
        if (!fresh && found->second < entry)
            found->second = entry;
    }

public:
    LwwMap() {}

    void put(string key, string value, long long time) { write(key, {(int)time, true, value}); }

    void remove(string key, long long time) { write(key, {(int)time, false, ""}); }

    optional<string> get(string key) {
        auto found = known.find(key);
        if (found == known.end() || !found->second.put)
            return nullopt;
        return found->second.value;
    }

    vector<string> keys() {
        vector<string> result;
        for (auto &[key, entry] : known)
            if (entry.put)
                result.push_back(key);
        return result;
    }

    vector<vector<string>> state() {
        vector<vector<string>> rows;
        for (auto &[key, entry] : known)
            rows.push_back({key, to_string(entry.time), entry.put ? "1" : "0", entry.value});
        return rows;
    }

    void merge(vector<vector<string>> state) {
        for (auto &row : state)
            write(row[0], {stoi(row[1]), row[2] == "1", row[3]});
    }

    void reset() { known.clear(); }
};
