// Slow: a sorted vector, in which each record that comes or goes moves others.
class SlowQueryLog {
    using Key = tuple<int, long long, string>;
    long long window, count = 0;
    deque<pair<long long, Key>> records;
    vector<Key> ordered;

    void expire(long long now) {
        while (!records.empty() && now - records.front().first >= window) {
            ordered.erase(lower_bound(ordered.begin(), ordered.end(), records.front().second));
            records.pop_front();
        }
    }

public:
    SlowQueryLog(long long windowMs) : window(windowMs) {}

    void record(long long nowMs, string query, int durationMs) {
        expire(nowMs);
        Key key{-durationMs, count++, query};
        records.push_back({nowMs, key});
        ordered.insert(lower_bound(ordered.begin(), ordered.end(), key), key);
    }

    vector<string> slowest(long long nowMs, int k) {
        expire(nowMs);
        vector<string> result;
        for (int i = 0; i < k && i < (int)ordered.size(); i++) result.push_back(get<2>(ordered[i]));
        return result;
    }

    int percentile(long long nowMs, int p) {
        expire(nowMs);
        int m = ordered.size();
        return m ? -get<0>(ordered[m - (p * m + 99) / 100]) : -1;
    }
};
