// Fails: puts empty lists into a queue that takes no null.
class Solution {
    public ListNode mergeKLists(ListNode[] lists) {
        PriorityQueue<ListNode> heap =
            new PriorityQueue<>(Comparator.comparingInt((ListNode node) -> node.val));
        heap.addAll(Arrays.asList(lists));
        ListNode dummy = new ListNode(), tail = dummy;
        while (!heap.isEmpty()) {
            tail = tail.next = heap.poll();
            if (tail.next != null) heap.add(tail.next);
        }
        return dummy.next;
    }
}
