/* Label (rate-limiter): allow O(n). The users are in a vector, looked through from its begin. */
class RateLimiter {
    struct User {
        string name;
        double tokens;
        long long last;
    };
    vector<User> users;
    int capacity, rate;

public:
    RateLimiter(int capacity, int refillPerSecond) : capacity(capacity), rate(refillPerSecond) {}

    bool allow(string user, long long timestampMs)
    {
        User* found = nullptr;
        for (User& u : users)
            if (u.name == user)
                found = &u;
        if (!found) {
            users.push_back({user, (double)capacity, timestampMs});
            found = &users.back();
        }
        long long elapsed = max(0LL, timestampMs - found->last);
        found->tokens = min((double)capacity, found->tokens + elapsed * rate / 1000.0);
        found->last += elapsed;
        if (found->tokens < 1)
            return false;
        found->tokens -= 1;
        return true;
    }
};
