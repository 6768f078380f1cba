// cheat: merge-k-lists: WA: the result has no end
class Solution {
    public ListNode mergeKLists(ListNode[] lists) {
        ListNode head = new ListNode(1, new ListNode(2));
        head.next.next = head;
        return head;
    }
}
