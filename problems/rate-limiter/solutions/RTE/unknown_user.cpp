// Throws: at() for a user that was never seen.
class RateLimiter {
    struct Bucket {
        long long balance, time;
    };
    long long cap, rate;
    unordered_map<string, Bucket> buckets;

public:
    RateLimiter(int capacity, int refillPerSecond) : cap(capacity * 1000LL), rate(refillPerSecond) {}

    bool allow(string user, long long timestampMs) {
        Bucket& b = buckets.at(user);
        if (timestampMs > b.time) {
            b.balance = min(cap, b.balance + (timestampMs - b.time) * rate);
            b.time = timestampMs;
        }
        if (b.balance < 1000) return false;
        b.balance -= 1000;
        return true;
    }
};
