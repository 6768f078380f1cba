// Wrong: the elapsed time times the rate is computed in 32 bits.
class RateLimiter {
    private final long limit;
    private final int rate;
    private final Map<String, long[]> buckets = new HashMap<>();

    public RateLimiter(int capacity, int refillPerSecond) {
        limit = capacity * 1000L;
        rate = refillPerSecond;
    }

    public boolean allow(String user, long timestampMs) {
        long[] bucket = buckets.computeIfAbsent(user, name -> new long[] {limit, timestampMs});
        if (timestampMs > bucket[1]) {
            int more = (int) (timestampMs - bucket[1]) * rate;
            bucket[0] = Math.min(limit, bucket[0] + more);
            bucket[1] = timestampMs;
        }
        if (bucket[0] < 1000)
            return false;
        bucket[0] -= 1000;
        return true;
    }
}
