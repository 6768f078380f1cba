# Too slow: looks at all heads for each node.
class Solution:
    def mergeKLists(self, lists):
        dummy = tail = ListNode()
        while any(lists):
            best = min((i for i, node in enumerate(lists) if node), key=lambda i: lists[i].val)
            tail.next = tail = lists[best]
            lists[best] = tail.next
        return dummy.next
