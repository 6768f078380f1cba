// Label (limiter): allow O(log n), count O(n). How many at each time, in a map; count adds them up.
class Limiter {
    map<int, int> at;
    int limit, window, live = 0;
public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}
    bool allow(int t) {
        while (!at.empty() && at.begin()->first <= t - window) {
            live -= at.begin()->second;
            at.erase(at.begin());
        }
        if (live >= limit) return false;
        at[t]++;
        live++;
        return true;
    }
    int count(int t) {
        int n = 0;
        for (auto it = at.upper_bound(t - window); it != at.end(); ++it) n += it->second;
        return n;
    }
};
