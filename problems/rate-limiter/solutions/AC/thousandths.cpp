// Correct: unordered_map of buckets in thousandths of a token, nothing included.
class RateLimiter {
    struct Bucket {
        long long balance, time;
    };
    long long cap;
    long long rate;
    unordered_map<string, Bucket> buckets;

public:
    RateLimiter(int capacity, int refillPerSecond) : cap(capacity * 1000LL), rate(refillPerSecond) {}

    bool allow(string user, long long timestampMs) {
        auto [it, fresh] = buckets.try_emplace(user, Bucket{cap, timestampMs});
        Bucket& b = it->second;
        if (timestampMs > b.time) {
            b.balance = min(cap, b.balance + (timestampMs - b.time) * rate);
            b.time = timestampMs;
        }
        if (b.balance < 1000) return false;
        b.balance -= 1000;
        return true;
    }
};

/**
 * Your RateLimiter object will be instantiated and called as such:
 * RateLimiter* obj = new RateLimiter(capacity, refillPerSecond);
 * bool param_1 = obj->allow(user,timestampMs);
 */
