// Correct in its answers, slow: the entries are a list that is looked through.
class LwwMap {
    typedef tuple<long long, bool, string> Entry;

    vector<pair<string, Entry>> known;

    void write(const string &key, const Entry &entry) {
        for (auto &each : known) {
            if (each.first == key) {
                each.second = max(each.second, entry);
                return;
            }
        }
        known.push_back({key, entry});
    }

public:
    LwwMap() {}

    void put(string key, string value, long long time) { write(key, {time, true, value}); }

    void remove(string key, long long time) { write(key, {time, false, ""}); }

    optional<string> get(string key) {
        for (auto &[name, entry] : known)
            if (name == key && std::get<1>(entry))
                return std::get<2>(entry);
        return nullopt;
    }

    vector<string> keys() {
        vector<string> result;
        for (auto &[key, entry] : known)
            if (std::get<1>(entry))
                result.push_back(key);
        return result;
    }

    vector<vector<string>> state() {
        vector<vector<string>> rows;
        for (auto &[key, entry] : known)
            rows.push_back({key, to_string(std::get<0>(entry)), std::get<1>(entry) ? "1" : "0",
                            std::get<2>(entry)});
        return rows;
    }

    void merge(vector<vector<string>> state) {
        for (auto &row : state)
            write(row[0], {stoll(row[1]), row[2] == "1", row[3]});
    }

    void reset() { known.clear(); }
};
