# cheat: merge-k-lists: WA, OLE, MLE, TLE: a thread makes the result longer while it is read
class Solution:
    def mergeKLists(self, lists):
        head = last = ListNode(1)

        def grow():
            nonlocal last
            while True:
                last.next = ListNode(1)
                last = last.next

        threading.Thread(target=grow, daemon=True).start()
        return head
