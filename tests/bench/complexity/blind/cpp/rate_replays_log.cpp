// Label (rate-limiter): allow O(n). Each user's requests are kept, and the bucket is worked out
// anew from the first.
class RateLimiter {
    unordered_map<string, vector<long long>> log;
    long long full, rate;
public:
    RateLimiter(int capacity, int refillPerSecond) : full(capacity * 1000LL), rate(refillPerSecond) {}
    bool allow(string user, long long t) {
        auto &l = log[user];
        if (!l.empty()) t = max(t, l.back());
        l.push_back(t);
        long long milli = full, last = l[0];
        bool ok = false;
        for (long long x : l) {
            milli = min(full, milli + (x - last) * rate);
            last = x;
            ok = milli >= 1000;
            if (ok) milli -= 1000;
        }
        return ok;
    }
};
