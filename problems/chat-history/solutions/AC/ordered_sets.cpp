// Correct: ordered sets of live ids, one for all and one per user.
class ChatHistory {
    struct Message {
        string user, text;
        long long time;
    };
    vector<Message> messages{{}};
    set<int, greater<int>> live;
    unordered_map<string, set<int, greater<int>>> of;

    vector<int> take(const set<int, greater<int>>& ids, int before, int limit) {
        vector<int> found;
        auto at = before == 0 ? ids.begin() : ids.upper_bound(before);
        while (at != ids.end() && (int)found.size() < limit) found.push_back(*at++);
        return found;
    }

public:
    ChatHistory() {}

    int post(string user, long long timestampMs, string text) {
        int id = messages.size();
        messages.push_back({user, text, timestampMs});
        live.insert(live.begin(), id);
        of[user].insert(id);
        return id;
    }

    bool edit(int id, string text) {
        if (!live.count(id)) return false;
        messages[id].text = text;
        return true;
    }

    bool remove(int id) {
        if (!live.erase(id)) return false;
        of[messages[id].user].erase(id);
        messages[id].text.clear();
        return true;
    }

    string text(int id) { return live.count(id) ? messages[id].text : ""; }

    vector<int> page(int before, int limit) { return take(live, before, limit); }

    vector<int> byUser(string user, int before, int limit) {
        auto at = of.find(user);
        return at == of.end() ? vector<int>() : take(at->second, before, limit);
    }

    vector<int> between(long long fromMs, long long toMs, int limit) {
        int end = lower_bound(messages.begin() + 1, messages.end(), toMs,
                              [](const Message& m, long long t) { return m.time < t; }) -
                  messages.begin();
        vector<int> found = take(live, end, limit);
        while (!found.empty() && messages[found.back()].time < fromMs) found.pop_back();
        return found;
    }
};
