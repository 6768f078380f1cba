// Wrong: a row is one text with commas, and a comma in a key or a value breaks it.
class LwwMap {
    private static class Entry {
        final long time;
        final String value; // null: removed

        Entry(long time, String value) {
            this.time = time;
            this.value = value;
        }

        boolean beats(Entry other) {
            if (time != other.time)
                return time > other.time;
            if (value == null || other.value == null)
                return value != null;
            return value.compareTo(other.value) > 0;
        }
    }

    private final Map<String, Entry> known = new HashMap<>();

    public LwwMap() {
    }

    private void write(String key, Entry entry) {
        Entry old = known.get(key);
        if (old == null || entry.beats(old))
            known.put(key, entry);
    }

    public void put(String key, String value, long time) {
        write(key, new Entry(time, value));
    }

    public void remove(String key, long time) {
        write(key, new Entry(time, null));
    }

    public String get(String key) {
        Entry entry = known.get(key);
        return entry == null ? null : entry.value;
    }

    public List<String> keys() {
        List<String> result = new ArrayList<>();
        for (Map.Entry<String, Entry> each : known.entrySet())
            if (each.getValue().value != null)
                result.add(each.getKey());
        return result;
    }

    public List<List<String>> state() {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, Entry> each : known.entrySet()) {
            List<String> row = new ArrayList<>();
            String value = each.getValue().value;
            row.add(each.getValue().time + "," + each.getKey() + (value == null ? "" : "," + value));
            rows.add(row);
        }
        return rows;
    }

    public void merge(List<List<String>> state) {
        for (List<String> row : state)
            read(row.get(0).split(","));
    }

    private void read(String[] parts) {
        write(parts[1], new Entry(Long.parseLong(parts[0]), parts.length > 2 ? parts[2] : null));
    }

    public void reset() {
        known.clear();
    }
}
