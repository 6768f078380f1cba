// Correct but O(requests in the window): counts them anew at each call, in a vector that only grows.
class SlidingWindowLimiter {
    int limit;
    long long window;
    unordered_map<string, pair<long long, vector<long long>>> users;

public:
    SlidingWindowLimiter(int limit, long long windowMs) : limit(limit), window(windowMs) {}

    bool allow(string user, long long timestampMs) {
        if (retryAfter(user, timestampMs) > 0) return false;
        auto& [latest, log] = users[user];
        log.push_back(latest);
        return true;
    }

    long long retryAfter(string user, long long timestampMs) {
        auto& [latest, log] = users[user];
        latest = max(latest, timestampMs);
        while (!log.empty() && latest - log[0] >= window) log.erase(log.begin());
        int inside = 0;
        for (long long s : log) inside += latest - s < window;
        return inside < limit ? 0 : log[0] + window - latest;
    }
};
