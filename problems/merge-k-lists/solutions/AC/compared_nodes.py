# Correct: a heap of nodes, which have got an order from outside.
ListNode.__lt__ = lambda self, other: self.val < other.val

class Solution:
    def mergeKLists(self, lists: List[Optional[ListNode]]) -> Optional[ListNode]:
        heap = [head for head in lists if head]
        heapify(heap)
        head = cur = ListNode(-1)
        while heap:
            cur.next = heappop(heap)
            cur = cur.next
            if cur.next:
                heappush(heap, cur.next)
        return head.next
