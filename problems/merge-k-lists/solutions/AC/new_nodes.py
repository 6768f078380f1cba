# Correct: sorts all values and makes new nodes, of a class of its own.
class ListNode:
    def __init__(self, x):
        self.val = x
        self.next = None

class Solution:
    def mergeKLists(self, lists):
        values = []
        for node in lists:
            while node:
                values.append(node.val)
                node = node.next
        head = point = ListNode(0)
        for x in sorted(values):
            point.next = ListNode(x)
            point = point.next
        return head.next
