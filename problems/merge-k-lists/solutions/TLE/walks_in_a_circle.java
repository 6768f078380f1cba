// Never ends: the last node still points into its list, and is then walked to count.
class Solution {
    public ListNode mergeKLists(ListNode[] lists) {
        List<ListNode> nodes = new ArrayList<>();
        for (ListNode head : lists) {
            for (ListNode node = head; node != null; node = node.next) nodes.add(node);
        }
        nodes.sort(Comparator.comparingInt(node -> node.val));
        for (int i = 0; i < nodes.size(); i++) nodes.get(i).next = nodes.get((i + 1) % nodes.size());
        int count = 0;
        ListNode last = nodes.isEmpty() ? null : nodes.get(0);
        for (ListNode node = last; node != null; node = node.next) {
            if (++count < 0) count = 0;
            last = node;
        }
        if (last != null) last.next = null;
        return nodes.isEmpty() ? null : nodes.get(0);
    }
}
