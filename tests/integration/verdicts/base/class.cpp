// Answers true to everything, after what a row of the table puts in.
@TOP@
class RateLimiter {
public:
    RateLimiter(int capacity, int refillPerSecond) {}

    bool allow(string user, long long timestampMs) {
        @BODY@
        return true;
    }
};
