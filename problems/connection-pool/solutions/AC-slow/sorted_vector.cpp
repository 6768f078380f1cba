// Correct but O(waiting): the line is a deque, and deadlines are looked up in all of it.
class ConnectionPool {
    struct Waiter {
        int request;
        long long deadline;
    };
    int limit, opened = 0;
    vector<int> idle, expired;
    map<int, int> holderOf;
    deque<Waiter> line;

    void tick(long long now) {
        auto gone = stable_partition(line.begin(), line.end(), [&](auto& w) { return w.deadline > now; });
        stable_sort(gone, line.end(), [](auto& a, auto& b) { return a.deadline < b.deadline; });
        for (auto w = gone; w != line.end(); ++w) expired.push_back(w->request);
        line.erase(gone, line.end());
    }

public:
    ConnectionPool(int maxConnections) : limit(maxConnections) {}

    int acquire(int request, long long timeoutMs, long long nowMs) {
        tick(nowMs);
        if (idle.empty() && (int)holderOf.size() == limit) {
            if (timeoutMs == 0) return -1;
            line.push_back({request, nowMs + timeoutMs});
            return 0;
        }
        int connection = idle.empty() ? ++opened : idle.back();
        if (!idle.empty()) idle.pop_back();
        holderOf[connection] = request;
        return connection;
    }

    vector<int> release(int connection, bool broken, long long nowMs) {
        tick(nowMs);
        if (!holderOf.erase(connection)) return {-1};
        if (line.empty()) {
            if (!broken) idle.push_back(connection);
            return {};
        }
        if (broken) connection = ++opened;
        int request = line.front().request;
        line.pop_front();
        holderOf[connection] = request;
        return {request, connection};
    }

    vector<int> cancel(int request, long long nowMs) {
        tick(nowMs);
        for (auto w = line.begin(); w != line.end(); ++w)
            if (w->request == request) {
                line.erase(w);
                return {};
            }
        for (auto [connection, holder] : holderOf)
            if (holder == request) return release(connection, false, nowMs);
        return {-1};
    }

    vector<int> timedOut(long long nowMs) {
        tick(nowMs);
        return exchange(expired, {});
    }

    vector<int> state(long long nowMs) {
        tick(nowMs);
        return {(int)idle.size(), (int)holderOf.size(), (int)line.size()};
    }
};
