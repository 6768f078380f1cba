// Wrong algorithm: at most capacity requests in any window that refills them all, which is no token bucket.
class RateLimiter {
    int capacity;
    long long window;
    unordered_map<string, deque<long long>> log;

public:
    RateLimiter(int capacity, int refillPerSecond)
        : capacity(capacity), window(1000LL * capacity / refillPerSecond) {}

    bool allow(string user, long long timestampMs) {
        auto& times = log[user];
        while (!times.empty() && times.front() <= timestampMs - window) times.pop_front();
        if ((int)times.size() >= capacity) return false;
        times.push_back(timestampMs);
        return true;
    }
};
