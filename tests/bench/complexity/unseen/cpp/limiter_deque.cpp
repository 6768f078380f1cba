/* Label (limiter): allow O(1), count O(1). Both drop what is too old from a deque: amortised. */
class Limiter {
    deque<int> hits;
    size_t limit;
    int window;

    void prune(int now)
    {
        while (!hits.empty() && now - hits.front() >= window)
            hits.pop_front();
    }

public:
    Limiter(int limit, int windowMs) : limit(limit), window(windowMs) {}

    bool allow(int timestampMs)
    {
        prune(timestampMs);
        if (hits.size() >= limit)
            return false;
        hits.push_back(timestampMs);
        return true;
    }

    int count(int timestampMs)
    {
        prune(timestampMs);
        return (int)hits.size();
    }
};
