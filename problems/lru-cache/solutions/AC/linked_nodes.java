// Correct: a HashMap of nodes in a doubly linked list with a sentinel.
class LRUCache {
    private static class Node {
        int key, value;
        Node previous, next;

        Node(int key, int value) {
            this.key = key;
            this.value = value;
        }
    }

    private final int capacity;
    private final Map<Integer, Node> nodes = new HashMap<>();
    private final Node end = new Node(0, 0);

    public LRUCache(int capacity) {
        this.capacity = capacity;
        end.previous = end.next = end;
    }

    public int get(int key) {
        Node node = nodes.get(key);
        if (node == null)
            return -1;
        unlink(node);
        append(node);
        return node.value;
    }

    public void put(int key, int value) {
        Node node = nodes.get(key);
        if (node != null) {
            node.value = value;
            unlink(node);
        } else {
            if (nodes.size() == capacity) {
                nodes.remove(end.next.key);
                unlink(end.next);
            }
            node = new Node(key, value);
            nodes.put(key, node);
        }
        append(node);
    }

    private void unlink(Node node) {
        node.previous.next = node.next;
        node.next.previous = node.previous;
    }

    private void append(Node node) {
        node.previous = end.previous;
        node.next = end;
        end.previous.next = node;
        end.previous = node;
    }
}
