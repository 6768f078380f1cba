// Label (limiter): allow O(n), count O(n). A vector whose begin is erased; count_if.
class Limiter {
    vector<int> times;
    int limit, window;
public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}
    bool allow(int t) {
        while (!times.empty() && times.front() <= t - window) times.erase(times.begin());
        if ((int)times.size() >= limit) return false;
        times.push_back(t);
        return true;
    }
    int count(int t) {
        return count_if(times.begin(), times.end(), [&](int x) { return x > t - window; });
    }
};
