// Label (limiter): allow O(log n), count O(n). A multiset of times; counting is distance() over its upper part.
class Limiter {
    int limit, window;
    std::multiset<int> times;
public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}
    bool allow(int t) {
        while (!times.empty() && *times.begin() <= t - window) times.erase(times.begin());
        if ((int)times.size() >= limit) return false;
        times.insert(t);
        return true;
    }
    int count(int t) { return std::distance(times.upper_bound(t - window), times.end()); }
};
