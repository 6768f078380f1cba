// Correct: a Fenwick tree of counts per duration, and an ordered map of queues of texts.
class SlowQueryLog {
    static constexpr int size = 1 << 16;
    long long window;
    vector<int> tree = vector<int>(size + 1);
    queue<pair<long long, int>> records;
    map<int, deque<string>, greater<>> texts;

    void add(int duration, int change) {
        for (int i = duration + 1; i <= size; i += i & -i) tree[i] += change;
    }

    void expire(long long now) {
        while (!records.empty() && records.front().first <= now - window) {
            auto at = texts.find(records.front().second);
            at->second.pop_front();
            if (at->second.empty()) texts.erase(at);
            add(records.front().second, -1);
            records.pop();
        }
    }

public:
    SlowQueryLog(long long windowMs) { window = windowMs; }

    void record(long long nowMs, string query, int durationMs) {
        expire(nowMs);
        records.push({nowMs, durationMs});
        texts[durationMs].push_back(query);
        add(durationMs, 1);
    }

    vector<string> slowest(long long nowMs, int k) {
        expire(nowMs);
        vector<string> result;
        for (auto& [duration, queue] : texts) {
            for (auto& text : queue) {
                if ((int)result.size() == k) return result;
                result.push_back(text);
            }
        }
        return result;
    }

    int percentile(long long nowMs, int p) {
        expire(nowMs);
        if (records.empty()) return -1;
        int rank = (p * (long long)records.size() + 99) / 100, at = 0;
        for (int step = size; step; step /= 2) {
            if (at + step <= size && tree[at + step] < rank) rank -= tree[at += step];
        }
        return at;
    }
};
