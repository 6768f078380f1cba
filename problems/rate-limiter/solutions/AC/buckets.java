// Correct: one object per bucket, thousandths of a token.
class RateLimiter {
    private static class Bucket {
        long balance, now;
    }

    private final long limit, rate;
    private final Map<String, Bucket> buckets = new HashMap<>();

    public RateLimiter(int capacity, int refillPerSecond) {
        limit = capacity * 1000L;
        rate = refillPerSecond;
    }

    public boolean allow(String user, long timestampMs) {
        Bucket bucket = buckets.get(user);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.balance = limit;
            bucket.now = timestampMs;
            buckets.put(user, bucket);
        }
        if (timestampMs > bucket.now) {
            long elapsed = Math.min(timestampMs - bucket.now, limit / Math.max(rate, 1) + 1);
            bucket.balance = Math.min(limit, bucket.balance + elapsed * rate);
            bucket.now = timestampMs;
        }
        if (bucket.balance < 1000)
            return false;
        bucket.balance -= 1000;
        return true;
    }
}
