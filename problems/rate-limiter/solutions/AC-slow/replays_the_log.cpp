// Correct but O(requests): keeps every request of a user and replays them all at each call.
class RateLimiter {
    long long cap, rate;
    unordered_map<string, vector<long long>> log;

public:
    RateLimiter(int capacity, int refillPerSecond) : cap(capacity * 1000LL), rate(refillPerSecond) {}

    bool allow(string user, long long timestampMs) {
        auto& times = log[user];
        times.push_back(timestampMs);
        long long balance = cap, now = times[0];
        bool allowed = false;
        for (long long t : times) {
            if (t > now) {
                balance = min(cap, balance + (t - now) * rate);
                now = t;
            }
            allowed = balance >= 1000;
            if (allowed) balance -= 1000;
        }
        return allowed;
    }
};
