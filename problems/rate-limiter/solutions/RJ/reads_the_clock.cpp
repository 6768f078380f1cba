// Against the rules of the problem: reads the machine's clock.
class RateLimiter {
    double tokens, capacity, rate;
    chrono::steady_clock::time_point last = chrono::steady_clock::now();

public:
    RateLimiter(int capacity, int refillPerSecond) : tokens(capacity), capacity(capacity), rate(refillPerSecond) {}

    bool allow(string user, long long timestampMs) {
        auto now = chrono::steady_clock::now();
        tokens = min(capacity, tokens + chrono::duration<double>(now - last).count() * rate);
        last = now;
        if (tokens < 1) return false;
        tokens -= 1;
        return true;
    }
};
