// Wrong: a connection that is given back twice is idle twice, and is lent to two requests.
class ConnectionPool {
    private record Waiter(int request, long deadline, long arrival) {}

    private final int limit;
    private int opened = 0;
    private long arrivals = 0;
    private final Deque<Integer> idle = new ArrayDeque<>();
    private final Map<Integer, Integer> lent = new HashMap<>();
    private final Map<Integer, Integer> held = new HashMap<>();
    private final LinkedHashMap<Integer, Waiter> line = new LinkedHashMap<>();
    private final TreeSet<Waiter> byDeadline = new TreeSet<>(
            Comparator.comparingLong(Waiter::deadline).thenComparingLong(Waiter::arrival));
    private List<Integer> expired = new ArrayList<>();

    public ConnectionPool(int maxConnections) {
        limit = maxConnections;
    }

    private void tick(long now) {
        while (!byDeadline.isEmpty() && byDeadline.first().deadline() <= now) {
            Waiter waiter = byDeadline.pollFirst();
            line.remove(waiter.request());
            expired.add(waiter.request());
        }
    }

    private void lend(int connection, int request) {
        lent.put(connection, request);
        held.put(request, connection);
    }

    public int acquire(int request, long timeoutMs, long nowMs) {
        tick(nowMs);
        if (idle.isEmpty() && lent.size() >= limit) {
            if (timeoutMs == 0)
                return -1;
            Waiter waiter = new Waiter(request, nowMs + timeoutMs, arrivals++);
            line.put(request, waiter);
            byDeadline.add(waiter);
            return 0;
        }
        int connection = idle.isEmpty() ? ++opened : idle.pop();
        lend(connection, request);
        return connection;
    }

    public List<Integer> release(int connection, boolean broken, long nowMs) {
        tick(nowMs);
        Integer holder = lent.remove(connection);
        if (holder != null)
            held.remove(holder);
        else if (connection > opened)
            return List.of(-1);
        if (line.isEmpty()) {
            if (!broken)
                idle.push(connection);
            return List.of();
        }
        int next = broken ? ++opened : connection;
        Waiter first = line.values().iterator().next();
        line.remove(first.request());
        byDeadline.remove(first);
        lend(next, first.request());
        return List.of(first.request(), next);
    }

    public List<Integer> cancel(int request, long nowMs) {
        tick(nowMs);
        Waiter waiter = line.remove(request);
        if (waiter != null) {
            byDeadline.remove(waiter);
            return List.of();
        }
        Integer connection = held.get(request);
        return connection == null ? List.of(-1) : release(connection, false, nowMs);
    }

    public List<Integer> timedOut(long nowMs) {
        tick(nowMs);
        List<Integer> told = expired;
        expired = new ArrayList<>();
        return told;
    }

    public List<Integer> state(long nowMs) {
        tick(nowMs);
        return List.of(idle.size(), lent.size(), line.size());
    }
}
