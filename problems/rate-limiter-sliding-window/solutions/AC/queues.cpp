// Correct: a queue of counted times per user.
class SlidingWindowLimiter {
    struct User {
        queue<long long> log;
        long long latest = 0;
    };
    int limit;
    long long window;
    unordered_map<string, User> users;

    User& moved(const string& name, long long time) {
        User& u = users[name];
        u.latest = max(u.latest, time);
        while (!u.log.empty() && u.latest - u.log.front() >= window) u.log.pop();
        return u;
    }

public:
    SlidingWindowLimiter(int limit, long long windowMs) : limit(limit), window(windowMs) {}

    bool allow(string user, long long timestampMs) {
        User& u = moved(user, timestampMs);
        if ((int)u.log.size() >= limit) return false;
        u.log.push(u.latest);
        return true;
    }

    long long retryAfter(string user, long long timestampMs) {
        User& u = moved(user, timestampMs);
        return (int)u.log.size() < limit ? 0 : u.log.front() + window - u.latest;
    }
};
