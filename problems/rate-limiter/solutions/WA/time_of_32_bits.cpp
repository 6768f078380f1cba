// Wrong: the time is kept in an int, which epoch milliseconds do not fit in.
class RateLimiter {
    struct Bucket {
        double tokens;
        int last;
    };
    double capacity, rate;
    unordered_map<string, Bucket> buckets;

public:
    RateLimiter(int capacity, int refillPerSecond) : capacity(capacity), rate(refillPerSecond) {}

    bool allow(string user, int timestampMs) {
        auto it = buckets.find(user);
        if (it == buckets.end()) it = buckets.insert({user, {capacity, timestampMs}}).first;
        Bucket& b = it->second;
        if (timestampMs > b.last) {
            b.tokens = min(capacity, b.tokens + ((long long)timestampMs - b.last) * rate / 1000);
            b.last = timestampMs;
        }
        if (b.tokens < 1) return false;
        b.tokens -= 1;
        return true;
    }
};
