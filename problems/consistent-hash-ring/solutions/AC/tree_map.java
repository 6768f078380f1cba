// Correct: 200 points a node in a TreeMap; FNV-1a with a finisher that mixes.
class HashRing {
    private static final int POINTS = 200;

    private final TreeMap<Long, TreeSet<String>> ring = new TreeMap<>();
    private final Set<String> nodes = new HashSet<>();

    public HashRing() {
    }

    private static long place(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++)
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }

    public void addNode(String node) {
        if (!nodes.add(node))
            return;
        for (int i = 0; i < POINTS; i++)
            ring.computeIfAbsent(place(node + "#" + i), at -> new TreeSet<>()).add(node);
    }

    public void removeNode(String node) {
        if (!nodes.remove(node))
            return;
        for (int i = 0; i < POINTS; i++) {
            long at = place(node + "#" + i);
            ring.get(at).remove(node);
            if (ring.get(at).isEmpty())
                ring.remove(at);
        }
    }

    public String owner(String key) {
        if (ring.isEmpty())
            return null;
        Map.Entry<Long, TreeSet<String>> found = ring.ceilingEntry(place(key));
        return (found != null ? found : ring.firstEntry()).getValue().first();
    }
}
