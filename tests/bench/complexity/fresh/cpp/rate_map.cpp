// Label (rate-limiter): allow O(log n). std::map by name.
class RateLimiter {
    struct B { long long milli, t; };
    map<string, B> users;
    long long cap, rate;
public:
    RateLimiter(int capacity, int refillPerSecond) : cap(capacity * 1000LL), rate(refillPerSecond) {}
    bool allow(string user, long long timestampMs) {
        auto [it, fresh] = users.try_emplace(user, B{cap, timestampMs});
        B &b = it->second;
        if (timestampMs > b.t) {
            b.milli = min(cap, b.milli + (timestampMs - b.t) * rate);
            b.t = timestampMs;
        }
        if (b.milli < 1000) return false;
        b.milli -= 1000;
        return true;
    }
};
