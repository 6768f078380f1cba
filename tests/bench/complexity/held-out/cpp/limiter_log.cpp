// Label (limiter): allow O(n), count O(n). The whole log is kept and counted each time.
class Limiter {
    vector<int> log;
    int limit, window;
public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}
    bool allow(int now) {
        if (count(now) >= limit)
            return false;
        log.push_back(now);
        return true;
    }
    int count(int now) {
        int found = 0;
        for (int t : log)
            found += t > now - window;
        return found;
    }
};
