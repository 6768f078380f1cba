// Correct but O(n) when keys come in order: a search tree that is never balanced.
class OrderedIndex {
    private static class Node {
        int key, value;
        Node left, right;
    }

    private final Node top = new Node();

    public OrderedIndex() {
    }

    private Node parentOf(int key) {
        Node parent = top, node = top.left;
        while (node != null && node.key != key) {
            parent = node;
            node = key < node.key ? node.left : node.right;
        }
        return parent;
    }

    private Node child(Node parent, int key) {
        return parent == top || key < parent.key ? parent.left : parent.right;
    }

    private void replace(Node parent, Node old, Node by) {
        if (parent.left == old)
            parent.left = by;
        else
            parent.right = by;
    }

    public boolean put(int key, int value) {
        Node parent = parentOf(key), node = child(parent, key);
        boolean fresh = node == null;
        if (fresh) {
            node = new Node();
            node.key = key;
            if (parent == top || key < parent.key)
                parent.left = node;
            else
                parent.right = node;
        }
        node.value = value;
        return fresh;
    }

    public boolean remove(int key) {
        Node parent = parentOf(key), node = child(parent, key);
        if (node == null)
            return false;
        if (node.left != null && node.right != null) {
            Node before = node, after = node.right;
            while (after.left != null) {
                before = after;
                after = after.left;
            }
            node.key = after.key;
            node.value = after.value;
            replace(before, after, after.right);
        } else {
            replace(parent, node, node.left != null ? node.left : node.right);
        }
        return true;
    }

    private Node above(int key, boolean orEqual) {
        Node best = null;
        for (Node node = top.left; node != null;) {
            if (node.key > key || orEqual && node.key == key) {
                best = node;
                node = node.left;
            } else {
                node = node.right;
            }
        }
        return best;
    }

    public List<Integer> next(int key) {
        Node node = above(key, false);
        return node == null ? List.of() : List.of(node.key, node.value);
    }

    public List<List<Integer>> range(int low, int high, int limit) {
        List<List<Integer>> found = new ArrayList<>();
        Node node = above(low, true);
        while (node != null && node.key <= high && found.size() < limit) {
            found.add(List.of(node.key, node.value));
            node = above(node.key, false);
        }
        return found;
    }
}
