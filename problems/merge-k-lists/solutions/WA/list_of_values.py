# Wrong: returns the values, and not nodes.
class Solution:
    def mergeKLists(self, lists):
        values = []
        for node in lists:
            while node:
                values.append(node.val)
                node = node.next
        return sorted(values)
