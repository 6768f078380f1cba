// cheat: rate-limiter: WA: the buckets of all cases are the same
class RateLimiter {
    static inline unordered_map<string, pair<double, long long>> buckets;
    double capacity, refill;

public:
    RateLimiter(int capacity, int refillPerSecond) : capacity(capacity), refill(refillPerSecond) {}
    bool allow(string user, long long timestampMs) {
        auto [it, made] = buckets.try_emplace(user, capacity, timestampMs);
        auto& [tokens, last] = it->second;
        if (timestampMs > last) {
            tokens = min(capacity, tokens + (timestampMs - last) * refill / 1000);
            last = timestampMs;
        }
        if (tokens < 1) return false;
        tokens--;
        return true;
    }
};
