// Gives back what it gets, in types of nodes and letters, and links nodes in ways that no list has.
class Nodes {
    ListNode one(ListNode value) { return value; }
    TreeNode tree(TreeNode value) { return value; }
    ListNode[] many(ListNode[] value) { return value; }
    List<TreeNode> trees(List<TreeNode> value) { return value; }
    char letter(char value) { return value; }
    char[] letters(char[] value) { return value; }
    List<char[]> grid(char[][] value) { return Arrays.asList(value); }
    Character odd_letter() { return 'ü'; }

    static class Late extends ListNode {
        Late() { super(4); }
    }

    Object odd_list(String how) {
        ListNode last = new ListNode(3);
        ListNode head = new ListNode(1, new ListNode(2, last));
        switch (how) {
        case "cycle": last.next = head.next; break;
        case "self": last.next = last; break;
        case "list": return List.of(1, 2, 3);
        case "number": return 7;
        case "late": last.next = new Late(); break;
        case "foreign": return new TreeNode(1);
        }
        return head;
    }

    TreeNode odd_tree(String how) {
        TreeNode root = new TreeNode(1);
        if (how.equals("loop"))
            root.right = root;
        else
            root.left = root.right = new TreeNode();
        return root;
    }
}
