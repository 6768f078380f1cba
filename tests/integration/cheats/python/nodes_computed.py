# cheat: merge-k-lists: WA: the nodes are sorted while they are read, after the time was taken
class ListNode:
    nodes = []

    def __init__(self, val=0, next=None):
        self.real, self.after = val, next

    @property
    def val(self):
        self.nodes.sort()
        return self.nodes.pop(0)

    @property
    def next(self):
        return self if self.nodes else None


class Solution:
    def mergeKLists(self, lists):
        for node in lists:
            while node:
                ListNode.nodes.append(node.val)
                node = node.next
        return ListNode() if ListNode.nodes else None
