// Label (limiter): allow O(1), count O(n). A deque; count makes a copy of it and throws away what
// is old.
class Limiter {
    deque<int> times;
    int limit, window;
public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}
    bool allow(int t) {
        while (!times.empty() && times.front() <= t - window) times.pop_front();
        if ((int)times.size() >= limit) return false;
        times.push_back(t);
        return true;
    }
    int count(int t) {
        auto copy = times;
        while (!copy.empty() && copy.front() <= t - window) copy.pop_front();
        return copy.size();
    }
};
