// Label (rate-limiter-sliding-window): allow O(1), retryAfter O(1). A deque for each user, amortised.
class SlidingWindowLimiter {
    struct U { long long last = 0; deque<long long> q; };
    unordered_map<string, U> users;
    size_t limit;
    long long window;
    U& at(const string& name, long long& t) {
        U& u = users[name];
        t = u.last = max(u.last, t);
        while (!u.q.empty() && t - u.q.front() >= window) u.q.pop_front();
        return u;
    }
public:
    SlidingWindowLimiter(int limit, long long windowMs) : limit(limit), window(windowMs) {}
    bool allow(string user, long long t) {
        U& u = at(user, t);
        if (u.q.size() >= limit) return false;
        u.q.push_back(t);
        return true;
    }
    long long retryAfter(string user, long long t) {
        U& u = at(user, t);
        return u.q.size() < limit ? 0 : u.q.front() + window - t;
    }
};
