// Wrong: the difference of two values, which wraps, as their order.
class Solution {
    public ListNode mergeKLists(ListNode[] lists) {
        PriorityQueue<ListNode> heap = new PriorityQueue<>((a, b) -> a.val - b.val);
        for (ListNode head : lists) if (head != null) heap.add(head);
        ListNode dummy = new ListNode(), tail = dummy;
        while (!heap.isEmpty()) {
            tail = tail.next = heap.poll();
            if (tail.next != null) heap.add(tail.next);
        }
        return dummy.next;
    }
}
