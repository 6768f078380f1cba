// Wrong: balances are ints, which large amounts do not fit in.
class IdempotentPayments {
    private final long window;
    private int charges = 0;
    private final Map<String, Object[]> payments = new HashMap<>();
    private final Map<String, Integer> balances = new HashMap<>();
    private final Deque<Object[]> finished = new ArrayDeque<>();

    public IdempotentPayments(long windowMs) {
        window = windowMs;
    }

    public void deposit(String account, long amount) {
        balances.put(account, balances.getOrDefault(account, 0) + (int) amount);
    }

    private void forget(long now) {
        while (!finished.isEmpty() && now - (long) finished.peek()[1] >= window)
            payments.remove(finished.poll()[0]);
    }

    public long pay(String key, String account, long amount, long nowMs, int failure) {
        forget(nowMs);
        Object[] p = payments.computeIfAbsent(key, k -> new Object[] {account, amount, null, false});
        if (!p[0].equals(account) || (long) p[1] != amount)
            return -1;
        if (!(boolean) p[3]) {
            if (failure == 1)
                return 0;
            if (p[2] == null) {
                int have = balances.getOrDefault(account, 0);
                if (have >= (int) amount) {
                    balances.put(account, have - (int) amount);
                    p[2] = ++charges;
                } else {
                    p[2] = -2;
                }
            }
            if (failure == 2)
                return 0;
            p[3] = true;
            finished.add(new Object[] {key, nowMs});
            if (failure == 3)
                return 0;
        }
        return (int) p[2];
    }

    public long balance(String account) {
        return balances.getOrDefault(account, 0);
    }

    public int remembered(long nowMs) {
        forget(nowMs);
        return payments.size();
    }
}
