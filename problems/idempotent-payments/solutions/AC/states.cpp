// Correct: a record per key, and a queue of finished keys in the order of recording.
class IdempotentPayments {
    struct Record {
        string account;
        long long amount, decision;  // 0: not decided
        bool finished;
    };
    long long window, charges = 0;
    unordered_map<string, Record> records;
    unordered_map<string, long long> money;
    queue<pair<long long, string>> finished;

    void forget(long long now) {
        while (!finished.empty() && finished.front().first + window <= now) {
            records.erase(finished.front().second);
            finished.pop();
        }
    }

public:
    IdempotentPayments(long long windowMs) : window(windowMs) {}

    void deposit(string account, long long amount) { money[account] += amount; }

    long long pay(string key, string account, long long amount, long long nowMs, int failure) {
        forget(nowMs);
        auto [it, isNew] = records.try_emplace(key, Record{account, amount, 0, false});
        Record& r = it->second;
        if (r.account != account || r.amount != amount) return -1;
        if (r.finished) return r.decision;
        if (failure == 1) return 0;
        if (r.decision == 0) {
            long long& have = money[account];
            if (have >= amount) {
                have -= amount;
                r.decision = ++charges;
            } else {
                r.decision = -2;
            }
        }
        if (failure == 2) return 0;
        r.finished = true;
        finished.push({nowMs, key});
        return failure == 3 ? 0 : r.decision;
    }

    long long balance(string account) {
        auto it = money.find(account);
        return it == money.end() ? 0 : it->second;
    }

    int remembered(long long nowMs) {
        forget(nowMs);
        return records.size();
    }
};
