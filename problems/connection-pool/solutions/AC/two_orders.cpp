// Correct: waiting requests in two ordered maps, by arrival and by deadline.
class ConnectionPool {
    struct Waiter {
        int request;
        long long deadline;
    };
    int limit, opened = 0;
    long long arrivals = 0;
    vector<int> idle, expired;
    unordered_map<int, int> holderOf, connectionOf;
    map<long long, Waiter> line;                 // arrival -> waiter
    set<pair<long long, long long>> deadlines;   // deadline, arrival
    unordered_map<int, long long> arrivalOf;

    int leave(long long arrival) {
        Waiter w = line.at(arrival);
        line.erase(arrival);
        deadlines.erase({w.deadline, arrival});
        arrivalOf.erase(w.request);
        return w.request;
    }

    void tick(long long now) {
        while (!deadlines.empty() && deadlines.begin()->first <= now)
            expired.push_back(leave(deadlines.begin()->second));
    }

    void lend(int connection, int request) {
        holderOf[connection] = request;
        connectionOf[request] = connection;
    }

public:
    ConnectionPool(int maxConnections) : limit(maxConnections) {}

    int acquire(int request, long long timeoutMs, long long nowMs) {
        tick(nowMs);
        int connection;
        if (!idle.empty()) {
            connection = idle.back();
            idle.pop_back();
        } else if ((int)holderOf.size() < limit) {
            connection = ++opened;
        } else {
            if (timeoutMs == 0) return -1;
            line[++arrivals] = {request, nowMs + timeoutMs};
            deadlines.insert({nowMs + timeoutMs, arrivals});
            arrivalOf[request] = arrivals;
            return 0;
        }
        lend(connection, request);
        return connection;
    }

    vector<int> release(int connection, bool broken, long long nowMs) {
        tick(nowMs);
        auto it = holderOf.find(connection);
        if (it == holderOf.end()) return {-1};
        connectionOf.erase(it->second);
        holderOf.erase(it);
        if (line.empty()) {
            if (!broken) idle.push_back(connection);
            return {};
        }
        if (broken) connection = ++opened;
        int request = leave(line.begin()->first);
        lend(connection, request);
        return {request, connection};
    }

    vector<int> cancel(int request, long long nowMs) {
        tick(nowMs);
        auto waiting = arrivalOf.find(request);
        if (waiting != arrivalOf.end()) {
            leave(waiting->second);
            return {};
        }
        auto held = connectionOf.find(request);
        return held == connectionOf.end() ? vector<int>{-1} : release(held->second, false, nowMs);
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
