// A base class in the same file, generics, an inner class, and names that the driver has as well.
abstract class Base<K extends Comparable<K>> {
    static int made;
    protected final Map<K, Wire> map = new HashMap<>();
    protected final Deque<Wire> order = new ArrayDeque<>();

    class Wire {
        final K key;
        int value;

        Wire(K key, int value) {
            this.key = key;
            this.value = value;
        }
    }

    Base() {
        made++;
    }

    public int get(K key) {
        Wire wire = map.get(key);
        if (wire == null)
            return -1;
        order.remove(wire);
        order.addLast(wire);
        return wire.value;
    }
}

class Driver { }

final class LRUCache extends Base<Integer> {
    private final long capacity;

    public LRUCache(long capacity) {
        this.capacity = capacity;
    }

    public void put(int key, Integer value) {
        if (get(key) != -1 || map.containsKey(key)) {
            map.get(key).value = value;
            return;
        }
        if (map.size() == capacity)
            map.remove(order.removeFirst().key);
        map.put(key, new Wire(key, value));
        order.addLast(map.get(key));
    }
}
