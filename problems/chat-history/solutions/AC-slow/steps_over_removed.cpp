// Slow: a flag for removed messages, and each question steps over them one by one.
class ChatHistory {
    struct Message {
        string user, text;
        long long time;
        bool removed;
    };
    vector<Message> all{{"", "", -1, true}};

    vector<int> back(int end, int limit, const string* user, long long fromMs) {
        vector<int> found;
        for (int id = end - 1; id > 0 && (int)found.size() < limit && all[id].time >= fromMs; id--)
            if (!all[id].removed && (!user || all[id].user == *user)) found.push_back(id);
        return found;
    }

    int end(int before) {
        return before == 0 || before > (int)all.size() ? all.size() : before;
    }

public:
    int post(string user, long long timestampMs, string text) {
        all.push_back({user, text, timestampMs, false});
        return all.size() - 1;
    }

    bool edit(int id, string text) {
        if (id >= (int)all.size() || all[id].removed) return false;
        all[id].text = text;
        return true;
    }

    bool remove(int id) {
        if (id >= (int)all.size() || all[id].removed) return false;
        return all[id].removed = true;
    }

    string text(int id) { return id < (int)all.size() && !all[id].removed ? all[id].text : ""; }

    vector<int> page(int before, int limit) { return back(end(before), limit, nullptr, 0); }

    vector<int> byUser(string user, int before, int limit) {
        return back(end(before), limit, &user, 0);
    }

    vector<int> between(long long fromMs, long long toMs, int limit) {
        int at = lower_bound(all.begin(), all.end(), toMs,
                             [](const Message& m, long long t) { return m.time < t; }) -
                 all.begin();
        return back(max(at, 1), limit, nullptr, fromMs);
    }
};
