// Throws: retryAfter of a user who was never seen is an out_of_range.
class SlidingWindowLimiter {
    int limit;
    long long window;
    unordered_map<string, deque<long long>> logs;
    unordered_map<string, long long> latest;

public:
    SlidingWindowLimiter(int limit, long long windowMs) : limit(limit), window(windowMs) {}

    bool allow(string user, long long timestampMs) {
        long long now = latest[user] = max(latest[user], timestampMs);
        auto& log = logs[user];
        while (!log.empty() && now - log.front() >= window) log.pop_front();
        if ((int)log.size() >= limit) return false;
        log.push_back(now);
        return true;
    }

    long long retryAfter(string user, long long timestampMs) {
        auto& log = logs.at(user);
        long long& now = latest.at(user);
        now = max(now, timestampMs);
        while (!log.empty() && now - log.front() >= window) log.pop_front();
        return (int)log.size() < limit ? 0 : log.front() + window - now;
    }
};
