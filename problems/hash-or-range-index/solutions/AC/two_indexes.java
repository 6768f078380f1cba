// Correct: an index for each column: a HashMap of TreeSets, and a TreeSet of longs (value, id).
class ProductTable {
    private static class Index {
        final Map<Integer, TreeSet<Integer>> buckets;
        final TreeSet<Long> pairs;

        Index(String kind) {
            buckets = kind.equals("hash") || kind.equals("both") ? new HashMap<>() : null;
            pairs = kind.equals("sorted") || kind.equals("both") ? new TreeSet<>() : null;
        }

        static long pair(int value, int id) {
            return ((long) value << 32) + id;
        }

        void add(int value, int id) {
            if (buckets != null)
                buckets.computeIfAbsent(value, v -> new TreeSet<>()).add(id);
            if (pairs != null)
                pairs.add(pair(value, id));
        }

        void drop(int value, int id) {
            if (buckets != null) {
                TreeSet<Integer> bucket = buckets.get(value);
                bucket.remove(id);
                if (bucket.isEmpty())
                    buckets.remove(value);
            }
            if (pairs != null)
                pairs.remove(pair(value, id));
        }

        String plan(long low, long high, int rows) {
            if (low > high)
                return "empty";
            if (buckets != null && (low == high || pairs == null && high - low + 1 < rows))
                return "hash";
            return pairs == null ? "scan" : "sorted";
        }
    }

    private final Map<Integer, int[]> rows = new HashMap<>();
    private final Index[] indexes;

    public ProductTable(String priceIndex, String categoryIndex) {
        indexes = new Index[] {new Index(priceIndex), new Index(categoryIndex)};
    }

    private static int at(String column) {
        return column.equals("price") ? 0 : 1;
    }

    public boolean insert(int id, int price, int category) {
        if (rows.containsKey(id))
            return false;
        rows.put(id, new int[] {price, category});
        indexes[0].add(price, id);
        indexes[1].add(category, id);
        return true;
    }

    public boolean update(int id, int price, int category) {
        return remove(id) && insert(id, price, category);
    }

    public boolean remove(int id) {
        int[] row = rows.remove(id);
        if (row == null)
            return false;
        indexes[0].drop(row[0], id);
        indexes[1].drop(row[1], id);
        return true;
    }

    public List<Integer> lookup(String column, int value, int limit) {
        return range(column, value, value, limit);
    }

    public List<Integer> range(String column, int low, int high, int limit) {
        Index index = indexes[at(column)];
        List<Integer> found = new ArrayList<>();
        switch (index.plan(low, high, rows.size())) {
            case "hash" -> {
                for (long value = low; value <= high && found.size() < limit; value++)
                    take(index.buckets.get((int) value), limit, found);
            }
            case "sorted" -> {
                for (long pair : index.pairs.tailSet(Index.pair(low, 0))) {
                    if (found.size() == limit || pair >> 32 > high)
                        break;
                    found.add((int) pair);
                }
            }
            case "scan" -> {
                int c = at(column);
                rows.entrySet().stream()
                        .filter(e -> low <= e.getValue()[c] && e.getValue()[c] <= high)
                        .map(e -> Index.pair(e.getValue()[c], e.getKey()))
                        .sorted().limit(limit).forEach(pair -> found.add((int) (long) pair));
            }
            default -> { }
        }
        return found;
    }

    private static void take(TreeSet<Integer> bucket, int limit, List<Integer> found) {
        if (bucket == null)
            return;
        for (int id : bucket) {
            if (found.size() == limit)
                return;
            found.add(id);
        }
    }

    public String explain(String column, int low, int high) {
        return indexes[at(column)].plan(low, high, rows.size());
    }
}
