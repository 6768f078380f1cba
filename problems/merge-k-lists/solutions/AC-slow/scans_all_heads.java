// Too slow: looks at all heads for each node.
class Solution {
    public ListNode mergeKLists(ListNode[] lists) {
        ListNode dummy = new ListNode(), tail = dummy;
        while (true) {
            int best = -1;
            for (int i = 0; i < lists.length; i++) {
                if (lists[i] != null && (best < 0 || lists[i].val < lists[best].val)) best = i;
            }
            if (best < 0) return dummy.next;
            tail = tail.next = lists[best];
            lists[best] = lists[best].next;
        }
    }
}
