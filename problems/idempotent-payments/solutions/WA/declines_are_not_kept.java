// Wrong: a declined payment is not recorded, so that a retry is decided anew.
class IdempotentPayments {
    private static class Payment {
        String key, account;
        long amount, number, recordedAt;
        boolean recorded;
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

    public long pay(String key, String account, long amount, long nowMs, int failure) {
        forget(nowMs);
        Payment p = payments.get(key);
        if (p == null) {
            p = new Payment();
            p.key = key;
            p.account = account;
            p.amount = amount;
            payments.put(key, p);
        }
        if (!p.account.equals(account) || p.amount != amount)
            return -1;
        if (p.recorded)
            return p.number;
        if (failure == 1)
            return 0;
        if (p.number == 0) {
            long have = balance(account);
            if (have < amount)
                return failure == 0 ? -2 : 0;
            balances.put(account, have - amount);
            p.number = ++charges;
        }
        if (failure == 2)
            return 0;
        p.recorded = true;
        p.recordedAt = nowMs;
        recorded.addLast(p);
        return failure == 3 ? 0 : p.number;
    }

    public long balance(String account) {
        return balances.getOrDefault(account, 0L);
    }

    public int remembered(long nowMs) {
        forget(nowMs);
        return payments.size();
    }
}
