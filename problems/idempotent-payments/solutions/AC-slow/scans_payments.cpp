// Correct but O(keys): payments in a vector that is searched for the key.
class IdempotentPayments {
    struct Payment {
        string key, account;
        long long amount, decision, recorded;
    };
    long long window, charges = 0;
    vector<Payment> payments;
    map<string, long long> money;

    void forget(long long now) {
        erase_if(payments, [&](const Payment& p) { return p.recorded >= 0 && now - p.recorded >= window; });
    }

public:
    IdempotentPayments(long long windowMs) : window(windowMs) {}

    void deposit(string account, long long amount) { money[account] += amount; }

    long long pay(string key, string account, long long amount, long long nowMs, int failure) {
        forget(nowMs);
        auto p = find_if(payments.begin(), payments.end(), [&](auto& q) { return q.key == key; });
        if (p == payments.end()) p = payments.insert(p, {key, account, amount, 0, -1});
        if (p->account != account || p->amount != amount) return -1;
        if (p->recorded >= 0) return p->decision;
        if (failure == 1) return 0;
        if (!p->decision) {
            bool enough = money[account] >= amount;
            if (enough) money[account] -= amount;
            p->decision = enough ? ++charges : -2;
        }
        if (failure == 2) return 0;
        p->recorded = nowMs;
        return failure == 3 ? 0 : p->decision;
    }

    long long balance(string account) { return money[account]; }

    int remembered(long long nowMs) {
        forget(nowMs);
        return payments.size();
    }
};
