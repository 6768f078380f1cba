// Too slow: sorts the window at each question.
class SlowQueryLog {
    private record Entry(long time, String query, int duration) {}

    private final long window;
    private final ArrayDeque<Entry> entries = new ArrayDeque<>();

    public SlowQueryLog(long windowMs) {
        window = windowMs;
    }

    public void record(long nowMs, String query, int durationMs) {
        entries.add(new Entry(nowMs, query, durationMs));
    }

    private List<Entry> lately(long now) {
        while (!entries.isEmpty() && now - entries.peek().time() >= window)
            entries.poll();
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingInt(e -> -e.duration()));
        return sorted;
    }

    public List<String> slowest(long nowMs, int k) {
        return lately(nowMs).stream().limit(k).map(Entry::query).toList();
    }

    public int percentile(long nowMs, int p) {
        List<Entry> sorted = lately(nowMs);
        int m = sorted.size();
        return m == 0 ? -1 : sorted.get(m - (p * m + 99) / 100).duration();
    }
}
