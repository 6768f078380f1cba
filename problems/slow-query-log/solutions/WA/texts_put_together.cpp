// Wrong: a record of a known text takes the place of the one before.
class SlowQueryLog {
    long long window, count = 0;
    struct Entry {
        long long time, number;
        int duration;
    };
    map<string, Entry> entries;

    vector<tuple<int, long long, string>> lately(long long now) {
        vector<tuple<int, long long, string>> found;
        for (auto& [query, e] : entries)
            if (now - e.time < window) found.push_back({-e.duration, e.number, query});
        sort(found.begin(), found.end());
        return found;
    }

public:
    SlowQueryLog(long long windowMs) : window(windowMs) {}

    void record(long long nowMs, string query, int durationMs) {
        entries[query] = {nowMs, count++, durationMs};
    }

    vector<string> slowest(long long nowMs, int k) {
        vector<string> result;
        for (auto& entry : lately(nowMs))
            if ((int)result.size() < k) result.push_back(get<2>(entry));
        return result;
    }

    int percentile(long long nowMs, int p) {
        auto found = lately(nowMs);
        int m = found.size();
        return m ? -get<0>(found[m - (p * m + 99) / 100]) : -1;
    }
};
