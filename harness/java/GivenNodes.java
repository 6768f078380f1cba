package judge;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Set;

/** The classes ListNode and TreeNode that an answer finds, in its own package. */
final class GivenNodes {
    static final String LIST = String.join("\n",
        "class ListNode {",
        "    int val;",
        "    ListNode next;",
        "    ListNode() { }",
        "    ListNode(int val) { this.val = val; }",
        "    ListNode(int val, ListNode next) { this.val = val; this.next = next; }",
        "}\n");

    static final String TREE = String.join("\n",
        "class TreeNode {",
        "    int val;",
        "    TreeNode left;",
        "    TreeNode right;",
        "    TreeNode() { }",
        "    TreeNode(int val) { this.val = val; }",
        "    TreeNode(int val, TreeNode left, TreeNode right) {",
        "        this.val = val;",
        "        this.left = left;",
        "        this.right = right;",
        "    }",
        "}\n");

    /** What Glue has of them. */
    static final String LIST_GLUE = String.join("\n",
        "public java.lang.Object listNode(int val, java.lang.Object next) {",
        "    return new ListNode(val, (ListNode) next);",
        "}",
        "public int listVal(java.lang.Object node) { return ((ListNode) node).val; }",
        "public java.lang.Object listNext(java.lang.Object node) {",
        "    return ((ListNode) node).next;",
        "}\n");

    static final String TREE_GLUE = String.join("\n",
        "public java.lang.Object treeNode(int val) { return new TreeNode(val); }",
        "public int treeVal(java.lang.Object node) { return ((TreeNode) node).val; }",
        "public java.lang.Object child(java.lang.Object node, boolean isRight) {",
        "    return isRight ? ((TreeNode) node).right : ((TreeNode) node).left;",
        "}",
        "public void setChild(java.lang.Object node, boolean isRight, java.lang.Object child) {",
        "    if (isRight)",
        "        ((TreeNode) node).right = (TreeNode) child;",
        "    else",
        "        ((TreeNode) node).left = (TreeNode) child;",
        "}\n");

    private static final Set<String> FIELDS = Set.of("val", "next", "left", "right");

    private GivenNodes() {
    }

    /**
     * Is it a definition of the same, which people paste with their answers? It is then left out. One
     * that has more in it is refused: it would run while arguments are made.
     */
    static boolean isSame(Tree tree, Interface asked) {
        if (!(tree instanceof ClassTree))
            return false;
        ClassTree type = (ClassTree) tree;
        String name = type.getSimpleName().toString();
        if (!Nodes.isName(name) || !asked.names(name) || !type.getTypeParameters().isEmpty())
            return false;
        for (Tree member : type.getMembers()) {
            boolean isField = member instanceof VariableTree &&
                FIELDS.contains(((VariableTree) member).getName().toString());
            boolean constructs = member instanceof MethodTree &&
                ((MethodTree) member).getName().contentEquals("<init>");
            if (!isField && !constructs)
                return false;
        }
        return true;
    }
}
