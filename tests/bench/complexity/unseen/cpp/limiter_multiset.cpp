/* Label (limiter): allow O(log n), count O(n). A multiset; distance walks from node to node. */
class Limiter {
    multiset<int> times;
    size_t limit;
    int window;

public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}

    bool allow(int timestampMs)
    {
        while (!times.empty() && *times.begin() <= timestampMs - window)
            times.erase(times.begin());
        if (times.size() >= limit)
            return false;
        times.insert(timestampMs);
        return true;
    }

    int count(int timestampMs)
    {
        return (int)distance(times.upper_bound(timestampMs - window), times.end());
    }
};
