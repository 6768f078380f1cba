// Wrong: moves the time on by 1000 / rate per token in whole numbers, and gains the rest of the division.
class RateLimiter {
    struct Bucket {
        long long tokens, last;
    };
    long long capacity, rate;
    map<string, Bucket> buckets;

public:
    RateLimiter(int capacity, int refillPerSecond) : capacity(capacity), rate(refillPerSecond) {}

    bool allow(string user, long long timestampMs) {
        auto it = buckets.find(user);
        if (it == buckets.end()) it = buckets.insert({user, {capacity, timestampMs}}).first;
        Bucket& b = it->second;
        long long interval = 1000 / rate;
        if (timestampMs > b.last) {
            long long added = (timestampMs - b.last) / interval;
            b.tokens += added;
            b.last += added * interval;
            if (b.tokens >= capacity) {
                b.tokens = capacity;
                b.last = timestampMs;
            }
        }
        if (b.tokens < 1) return false;
        b.tokens--;
        return true;
    }
};
