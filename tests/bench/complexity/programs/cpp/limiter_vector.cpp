// Label (limiter): allow O(n), count O(1). A vector whose front is erased.
class Limiter {
    vector<int> times;
    size_t limit;
    int window;
    void drop(int now) {
        size_t gone = 0;
        while (gone < times.size() && times[gone] <= now - window)
            gone++;
        if (gone)
            times.erase(times.begin(), times.begin() + gone);
    }
public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}
    bool allow(int now) {
        drop(now);
        if (times.size() >= limit)
            return false;
        times.push_back(now);
        return true;
    }
    int count(int now) {
        drop(now);
        return times.size();
    }
};
