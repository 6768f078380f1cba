// Correct: an ArrayDeque of counted times per user.
class SlidingWindowLimiter {
    private static class User {
        final Deque<Long> log = new ArrayDeque<>();
        long latest = 0;
    }

    private final int limit;
    private final long window;
    private final Map<String, User> users = new HashMap<>();

    public SlidingWindowLimiter(int limit, long windowMs) {
        this.limit = limit;
        window = windowMs;
    }

    private User moved(String name, long time) {
        User user = users.computeIfAbsent(name, n -> new User());
        user.latest = Math.max(user.latest, time);
        while (!user.log.isEmpty() && user.latest - user.log.peekFirst() >= window)
            user.log.pollFirst();
        return user;
    }

    public boolean allow(String user, long timestampMs) {
        User u = moved(user, timestampMs);
        if (u.log.size() >= limit)
            return false;
        u.log.addLast(u.latest);
        return true;
    }

    public long retryAfter(String user, long timestampMs) {
        User u = moved(user, timestampMs);
        return u.log.size() < limit ? 0 : u.log.peekFirst() + window - u.latest;
    }
}
