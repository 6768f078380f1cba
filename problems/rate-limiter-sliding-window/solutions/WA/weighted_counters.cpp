// Wrong: two counters and a weighted sum, which only guesses where last window's requests were.
class SlidingWindowLimiter {
    struct User {
        long long number = 0, latest = 0;
        int last = 0, current = 0;
    };
    int limit;
    long long window;
    unordered_map<string, User> users;

    User& enter(const string& name, long long time) {
        User& u = users[name];
        u.latest = max(u.latest, time);
        long long number = u.latest / window;
        if (number != u.number) {
            u.last = number == u.number + 1 ? u.current : 0;
            u.current = 0;
            u.number = number;
        }
        return u;
    }

    double weight(const User& u) {
        return u.current + u.last * (1.0 - double(u.latest % window) / window);
    }

public:
    SlidingWindowLimiter(int limit, long long windowMs) : limit(limit), window(windowMs) {}

    bool allow(string user, long long timestampMs) {
        User& u = enter(user, timestampMs);
        if (weight(u) >= limit) return false;
        u.current++;
        return true;
    }

    long long retryAfter(string user, long long timestampMs) {
        User& u = enter(user, timestampMs);
        return weight(u) < limit ? 0 : window - u.latest % window;
    }
};
