package judge;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * ListNode and TreeNode: how an argument is made of a list of values, and a result becomes one again
 * (judge/core/type.h). The classes are compiled with the answer, so the glue makes and reads them.
 * Whatever an answer linked together, this ends.
 */
final class Nodes {
    static final String LIST = "ListNode", TREE = "TreeNode";

    private static final Object NONE = new Object(); // A queue takes no null.

    private Nodes() {
    }

    static boolean isName(String base) {
        return base.equals(LIST) || base.equals(TREE);
    }

    /** Null is a child that is missing. */
    static Object build(Glue glue, String name, Integer[] values) {
        return name.equals(LIST) ? buildList(glue, values) : buildTree(glue, values);
    }

    private static Object buildList(Glue glue, Integer[] values) {
        Object head = null;
        for (int i = values.length - 1; i >= 0; i--)
            head = glue.listNode(values[i], head);
        return head;
    }

    private static Object buildTree(Glue glue, Integer[] values) {
        ArrayDeque<Object> parents = new ArrayDeque<>();
        Object root = values.length == 0 ? null : glue.treeNode(values[0]);
        if (root != null)
            parents.add(root);
        for (int i = 1; i < values.length; i++) {
            if (values[i] != null) {
                Object node = glue.treeNode(values[i]);
                glue.setChild(parents.getFirst(), i % 2 == 0, node);
                parents.add(node);
            }
            if (i % 2 == 0)
                parents.removeFirst();
        }
        return root;
    }

    /** Writes the list that stands for @node; returns what is wrong with it, or null. */
    static String put(Glue glue, String name, Object node, Bytes out) {
        int start = out.length();
        out.putTaggedInt(6, 0);
        String wrong = name.equals(LIST) ? putList(glue, node, out, start)
                                         : putTree(glue, node, out, start);
        if (wrong != null)
            out.cut(start);
        return wrong;
    }

    private static boolean isFull(Bytes out) {
        return out.length() > Wire.ANSWER_BYTES_MAX; // The judge refuses it by its header.
    }

    private static String putList(Glue glue, Object head, Bytes out, int start) {
        Object waiting = head;
        int count = 0;
        for (Object node = head; node != null && !isFull(out);) {
            out.putTaggedLong(3, glue.listVal(node));
            count++;
            if ((count & (count - 1)) == 0)
                waiting = node; // Which comes by again only in a cycle.
            node = glue.listNext(node);
            if (node == waiting)
                return "ListNode with a cycle";
        }
        out.setCount(start, count);
        return null;
    }

    private static String putTree(Glue glue, Object root, Bytes out, int start) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<Object> nodes = new ArrayDeque<>();
        int count = 0;
        int gaps = 0;
        nodes.add(root == null ? NONE : root);
        while (!nodes.isEmpty() && !isFull(out)) {
            Object node = nodes.removeFirst();
            if (node == NONE) {
                gaps++;
                continue;
            }
            if (!seen.add(node))
                return "TreeNode with a shared node";
            for (count += gaps + 1; gaps > 0; gaps--)
                out.putByte(0);
            out.putTaggedLong(3, glue.treeVal(node));
            for (int side = 0; side < 2; side++) {
                Object child = glue.child(node, side == 1);
                nodes.add(child == null ? NONE : child);
            }
        }
        out.setCount(start, count);
        return null;
    }
}
