// Wrong: keeps the times in ints.
class Timeline {
    using Entry = pair<int, int>;
    set<Entry, greater<Entry>> entries;
    unordered_map<int, int> times;

    static bool number(const string& text, int& value) {
        if (text.empty() || text.size() > 13) return false;
        value = 0;
        for (char c : text) {
            if (c < '0' || c > '9') return false;
            value = int(10u * value + (c - '0'));
        }
        return true;
    }

public:
    Timeline() {}

    bool add(int id, long long createdAt) {
        if (!times.emplace(id, createdAt).second) return false;
        entries.insert({createdAt, id});
        return true;
    }

    bool remove(int id) {
        auto it = times.find(id);
        if (it == times.end()) return false;
        entries.erase({it->second, id});
        times.erase(it);
        return true;
    }

    vector<string> page(string cursor, int limit) {
        auto it = entries.begin();
        if (!cursor.empty()) {
            size_t colon = cursor.find(':');
            Entry at;
            if (colon == string::npos || !number(cursor.substr(0, colon), at.first) ||
                !number(cursor.substr(colon + 1), at.second))
                return {};
            it = entries.upper_bound(at);
        }
        vector<string> result = {""};
        Entry last;
        for (; it != entries.end() && limit > 0; ++it, --limit) {
            last = *it;
            result.push_back(to_string(last.second));
        }
        if (it != entries.end()) result[0] = to_string(last.first) + ":" + to_string(last.second);
        return result;
    }
};
