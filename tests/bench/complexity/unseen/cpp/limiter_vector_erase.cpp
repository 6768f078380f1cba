/* Label (limiter): allow O(n), count O(log n). A sorted */
/* vector; allow erases its front each time. */
class Limiter {
    vector<int> times;
    int limit, window;

public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}

    bool allow(int timestampMs)
    {
        auto live = upper_bound(times.begin(), times.end(), timestampMs - window);
        times.erase(times.begin(), live);
        if ((int)times.size() >= limit)
            return false;
        times.push_back(timestampMs);
        return true;
    }

    int count(int timestampMs)
    {
        return (int)(times.end() - upper_bound(times.begin(), times.end(), timestampMs - window));
    }
};
