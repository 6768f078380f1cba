// Label (rate-limiter): allow O(log n). A std::map from user to bucket.
class RateLimiter {
    long long cap, rate;
    struct Bucket { long long tokens, at; };
    map<string, Bucket> users;
public:
    RateLimiter(int capacity, int refillPerSecond) : cap(capacity * 1000LL), rate(refillPerSecond) {}
    bool allow(string user, long long t) {
        auto it = users.find(user);
        if (it == users.end()) it = users.insert({user, {cap, t}}).first;
        Bucket& b = it->second;
        if (t > b.at) {
            b.tokens = min(cap, b.tokens + (t - b.at) * rate);
            b.at = t;
        }
        if (b.tokens < 1000) return false;
        b.tokens -= 1000;
        return true;
    }
};
