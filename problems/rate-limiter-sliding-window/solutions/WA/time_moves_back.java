// Wrong: a timestamp that goes back is taken as it is.
class SlidingWindowLimiter {
    private final int limit;
    private final long window;
    private final Map<String, Deque<Long>> logs = new HashMap<>();

    public SlidingWindowLimiter(int limit, long windowMs) {
        this.limit = limit;
        window = windowMs;
    }

    private Deque<Long> enter(String user, long now) {
        Deque<Long> log = logs.computeIfAbsent(user, u -> new ArrayDeque<>());
        while (!log.isEmpty() && now - log.peekFirst() >= window)
            log.pollFirst();
        return log;
    }

    public boolean allow(String user, long timestampMs) {
        Deque<Long> log = enter(user, timestampMs);
        if (log.size() >= limit)
            return false;
        log.addLast(timestampMs);
        return true;
    }

    public long retryAfter(String user, long timestampMs) {
        Deque<Long> log = enter(user, timestampMs);
        return log.size() < limit ? 0 : log.peekFirst() + window - timestampMs;
    }
}
