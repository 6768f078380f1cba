// Correct: a record per key, and a queue of finished records in the order of recording.
class IdempotentPayments {
    private static class Payment {
        final String key, account;
        final long amount;
        long decision, recordedAt;
        boolean decided, recorded;

        Payment(String key, String account, long amount) {
            this.key = key;
            this.account = account;
            this.amount = amount;
        }
    }

    private final long window;
    private long charges = 0;
    private final Map<String, Payment> payments = new HashMap<>();
    private final Map<String, Long> balances = new HashMap<>();
    private final Deque<Payment> recorded = new ArrayDeque<>();

    public IdempotentPayments(long windowMs) {
        window = windowMs;
    }

    public void deposit(String account, long amount) {
        balances.merge(account, amount, Long::sum);
    }

    private void forget(long now) {
        while (!recorded.isEmpty() && now - recorded.peekFirst().recordedAt >= window)
            payments.remove(recorded.pollFirst().key);
    }

    private long decide(Payment p) {
        long have = balance(p.account);
        if (have < p.amount)
            return -2;
        balances.put(p.account, have - p.amount);
        return ++charges;
    }

    public long pay(String key, String account, long amount, long nowMs, int failure) {
        forget(nowMs);
        Payment p = payments.computeIfAbsent(key, k -> new Payment(k, account, amount));
        if (!p.account.equals(account) || p.amount != amount)
            return -1;
        if (p.recorded)
            return p.decision;
        if (failure == 1)
            return 0;
        if (!p.decided) {
            p.decision = decide(p);
            p.decided = true;
        }
        if (failure == 2)
            return 0;
        p.recorded = true;
        p.recordedAt = nowMs;
        recorded.addLast(p);
        return failure == 3 ? 0 : p.decision;
    }

    public long balance(String account) {
        return balances.getOrDefault(account, 0L);
    }

    public int remembered(long nowMs) {
        forget(nowMs);
        return payments.size();
    }
}
