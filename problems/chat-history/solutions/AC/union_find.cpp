// Correct: union-find over removed messages, with paths halved; one for all, one per user.
class ChatHistory {
    vector<string> texts{""};
    vector<long long> times{-1};
    vector<int> older{0}, place{0}, owner{0};
    unordered_map<string, int> numbers;
    vector<vector<int>> ids, links;

    static int last(vector<int>& up, int at) {
        while (up[at] != at) at = up[at] = up[up[at]];
        return at;
    }

    bool alive(int id) { return id > 0 && id < (int)texts.size() && older[id] == id; }

public:
    int post(string user, long long timestampMs, string text) {
        int id = texts.size();
        auto [at, added] = numbers.try_emplace(user, (int)ids.size());
        if (added) {
            ids.push_back({0});
            links.push_back({0});
        }
        int u = at->second;
        texts.push_back(text);
        times.push_back(timestampMs);
        older.push_back(id);
        owner.push_back(u);
        place.push_back(ids[u].size());
        links[u].push_back(ids[u].size());
        ids[u].push_back(id);
        return id;
    }

    bool edit(int id, string text) {
        if (!alive(id)) return false;
        texts[id] = text;
        return true;
    }

    bool remove(int id) {
        if (!alive(id)) return false;
        older[id] = last(older, id - 1);
        vector<int>& up = links[owner[id]];
        up[place[id]] = last(up, place[id] - 1);
        return true;
    }

    string text(int id) { return alive(id) ? texts[id] : ""; }

    vector<int> page(int before, int limit) {
        int end = texts.size();
        if (before > 0) end = min(end, before);
        vector<int> found;
        for (int id = last(older, end - 1); id > 0 && (int)found.size() < limit;
             id = last(older, id - 1))
            found.push_back(id);
        return found;
    }

    vector<int> byUser(string user, int before, int limit) {
        auto at = numbers.find(user);
        vector<int> found;
        if (at == numbers.end()) return found;
        vector<int>&own = ids[at->second], &up = links[at->second];
        int end = before ? lower_bound(own.begin(), own.end(), before) - own.begin() : own.size();
        for (int i = last(up, end - 1); i > 0 && (int)found.size() < limit; i = last(up, i - 1))
            found.push_back(own[i]);
        return found;
    }

    vector<int> between(long long fromMs, long long toMs, int limit) {
        int end = lower_bound(times.begin() + 1, times.end(), toMs) - times.begin();
        vector<int> found;
        for (int id = last(older, end - 1); id > 0 && (int)found.size() < limit && times[id] >= fromMs;
             id = last(older, id - 1))
            found.push_back(id);
        return found;
    }
};
