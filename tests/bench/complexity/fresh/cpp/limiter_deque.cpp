// Label (limiter): allow O(1), count O(1). std::deque.
class Limiter {
    int limit, window;
    deque<int> d;
    void clean(int t) { while (!d.empty() && d.front() <= t - window) d.pop_front(); }
public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}
    bool allow(int t) {
        clean(t);
        if ((int)d.size() >= limit) return false;
        d.push_back(t);
        return true;
    }
    int count(int t) { clean(t); return d.size(); }
};
