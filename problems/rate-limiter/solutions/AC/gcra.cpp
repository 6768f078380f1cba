// Correct: one number per user, the time when the bucket is full again, scaled by the rate (GCRA).
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
using namespace std;

class RateLimiter {
public:
    RateLimiter(int capacity, int refillPerSecond) : slack((capacity - 1) * int64_t(1000)), rate(refillPerSecond) {}

    bool allow(const string &user, int64_t timestampMs) {
        int64_t now = timestampMs * rate;
        auto it = users.find(user);
        if (it == users.end()) it = users.emplace(user, make_pair(now, now)).first;
        auto &[latest, full_at] = it->second;
        latest = max(latest, now);
        int64_t from = max(full_at, latest);
        if (from - latest > slack) return false;
        full_at = from + 1000;
        return true;
    }

private:
    int64_t slack, rate;
    unordered_map<string, pair<int64_t, int64_t>> users;
};
