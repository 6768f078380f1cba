// Wrong: a new bucket is empty.
class RateLimiter {
    double capacity, rate;
    unordered_map<string, pair<double, long long>> buckets;

public:
    RateLimiter(int capacity, int refillPerSecond) : capacity(capacity), rate(refillPerSecond) {}

    bool allow(string user, long long timestampMs) {
        auto& [tokens, last] = buckets[user];
        long long elapsed = max(0LL, timestampMs - last);
        if (last == 0) elapsed = 0;
        tokens = min(capacity, tokens + elapsed * rate / 1000);
        last = max(last, timestampMs);
        if (tokens < 1) return false;
        tokens -= 1;
        return true;
    }
};
