// Wrong: a request is in the window for one millisecond too long.
class SlidingWindowLimiter {
    int limit;
    long long window;
    unordered_map<string, deque<long long>> logs;
    unordered_map<string, long long> latest;

    deque<long long>& enter(const string& user, long long time) {
        long long& now = latest[user];
        now = max(now, time);
        auto& log = logs[user];
        while (!log.empty() && log.front() < now - window) log.pop_front();
        return log;
    }

public:
    SlidingWindowLimiter(int limit, long long windowMs) : limit(limit), window(windowMs) {}

    bool allow(string user, long long timestampMs) {
        auto& log = enter(user, timestampMs);
        if ((int)log.size() >= limit) return false;
        log.push_back(latest[user]);
        return true;
    }

    long long retryAfter(string user, long long timestampMs) {
        auto& log = enter(user, timestampMs);
        return (int)log.size() < limit ? 0 : log.front() + window - latest[user];
    }
};
