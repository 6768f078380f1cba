// Label (limiter): allow O(1), count O(1). A deque of times, old ones dropped when asked.
class Limiter {
    deque<int> times;
    int limit, window;
    void drop(int now) {
        while (!times.empty() && times.front() <= now - window)
            times.pop_front();
    }
public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}
    bool allow(int now) {
        drop(now);
        if ((int)times.size() == limit)
            return false;
        times.push_back(now);
        return true;
    }
    int count(int now) {
        drop(now);
        return times.size();
    }
};
