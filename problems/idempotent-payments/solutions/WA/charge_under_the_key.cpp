// Wrong: decisions are kept under the key for ever, so that a key used anew is not charged again.
class IdempotentPayments {
    struct Record {
        string account;
        long long amount;
        bool finished;
    };
    long long window, charges = 0;
    unordered_map<string, Record> records;
    unordered_map<string, long long> money, decisions;
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
        Record& r = records.try_emplace(key, Record{account, amount, false}).first->second;
        if (r.account != account || r.amount != amount) return -1;
        if (r.finished) return decisions[key];
        if (failure == 1) return 0;
        if (!decisions.count(key)) {
            if (money[account] >= amount) {
                money[account] -= amount;
                decisions[key] = ++charges;
            } else {
                decisions[key] = -2;
            }
        }
        if (failure == 2) return 0;
        r.finished = true;
        finished.push({nowMs, key});
        return failure == 3 ? 0 : decisions[key];
    }

    long long balance(string account) { return money[account]; }

    int remembered(long long nowMs) {
        forget(nowMs);
        return records.size();
    }
};
