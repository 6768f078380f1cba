// Correct: a TreeSet of entries, and its tail behind the cursor.
class Timeline {
    private record Entry(long createdAt, long id) {}

    private final Map<Integer, Entry> byId = new HashMap<>();
    private final TreeSet<Entry> entries = new TreeSet<>(
            Comparator.comparingLong(Entry::createdAt).thenComparingLong(Entry::id).reversed());

    public Timeline() {
    }

    public boolean add(int id, long createdAt) {
        if (byId.containsKey(id))
            return false;
        Entry entry = new Entry(createdAt, id);
        byId.put(id, entry);
        return entries.add(entry);
    }

    public boolean remove(int id) {
        Entry entry = byId.remove(id);
        return entry != null && entries.remove(entry);
    }

    public List<String> page(String cursor, int limit) {
        Iterator<Entry> rest = entries.iterator();
        if (!cursor.isEmpty()) {
            if (!cursor.matches("[0-9]{1,13}:[0-9]{1,13}"))
                return List.of();
            String[] parts = cursor.split(":");
            Entry at = new Entry(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            rest = entries.tailSet(at, false).iterator();
        }
        List<String> result = new ArrayList<>(List.of(""));
        Entry last = null;
        while (result.size() <= limit && rest.hasNext()) {
            last = rest.next();
            result.add(Long.toString(last.id()));
        }
        if (rest.hasNext())
            result.set(0, last.createdAt() + ":" + last.id());
        return result;
    }
}
