// Correct: a Fenwick tree of counts per duration, and a TreeMap of queues of texts.
class SlowQueryLog {
    private static final int SIZE = 1 << 16;
    private final int[] tree = new int[SIZE + 1];
    private final long window;
    private final ArrayDeque<long[]> records = new ArrayDeque<>();
    private final TreeMap<Integer, ArrayDeque<String>> texts = new TreeMap<>(Comparator.reverseOrder());

    public SlowQueryLog(long windowMs) {
        window = windowMs;
    }

    private void add(int duration, int change) {
        for (int i = duration + 1; i <= SIZE; i += i & -i)
            tree[i] += change;
    }

    private void expire(long now) {
        while (!records.isEmpty() && records.peekFirst()[0] <= now - window) {
            int duration = (int) records.pollFirst()[1];
            ArrayDeque<String> queue = texts.get(duration);
            queue.pollFirst();
            if (queue.isEmpty())
                texts.remove(duration);
            add(duration, -1);
        }
    }

    public void record(long nowMs, String query, int durationMs) {
        expire(nowMs);
        records.addLast(new long[] {nowMs, durationMs});
        texts.computeIfAbsent(durationMs, d -> new ArrayDeque<>()).addLast(query);
        add(durationMs, 1);
    }

    public List<String> slowest(long nowMs, int k) {
        expire(nowMs);
        List<String> result = new ArrayList<>();
        for (ArrayDeque<String> queue : texts.values()) {
            for (String text : queue) {
                if (result.size() == k)
                    return result;
                result.add(text);
            }
        }
        return result;
    }

    public int percentile(long nowMs, int p) {
        expire(nowMs);
        if (records.isEmpty())
            return -1;
        int rank = (int) (((long) p * records.size() + 99) / 100), at = 0;
        for (int step = SIZE; step > 0; step >>= 1) {
            if (at + step <= SIZE && tree[at + step] < rank) {
                at += step;
                rank -= tree[at];
            }
        }
        return at;
    }
}
