// Throws: asks the entry behind the last one for its key.
class OrderedIndex {
    private final TreeMap<Integer, Integer> entries = new TreeMap<>();

    public OrderedIndex() {
    }

    public boolean put(int key, int value) {
        return entries.put(key, value) == null;
    }

    public boolean remove(int key) {
        return entries.remove(key) != null;
    }

    public List<Integer> next(int key) {
        Map.Entry<Integer, Integer> entry = entries.higherEntry(key);
        return List.of(entry.getKey(), entry.getValue());
    }

    public List<List<Integer>> range(int low, int high, int limit) {
        List<List<Integer>> found = new ArrayList<>();
        Map.Entry<Integer, Integer> entry = entries.ceilingEntry(low);
        while (entry != null && entry.getKey() <= high && found.size() < limit) {
            found.add(List.of(entry.getKey(), entry.getValue()));
            entry = entries.higherEntry(entry.getKey());
        }
        return found;
    }
}
