// Rejected: reads the machine's clock in place of the given time.
class RateLimiter {
    private final int capacity;
    private final Map<String, List<Long>> users = new HashMap<>();

    public RateLimiter(int capacity, int refillPerSecond) {
        this.capacity = capacity;
    }

    public boolean allow(String user, long timestampMs) {
        List<Long> times = users.computeIfAbsent(user, name -> new ArrayList<>());
        times.add(System.currentTimeMillis());
        return times.size() <= capacity;
    }
}
