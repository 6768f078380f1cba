# Wrong: a child of value 0 is taken for missing.
class Solution:
    def levelOrder(self, root):
        levels = []
        level = [root] if root else []
        while level:
            levels.append([node.val for node in level])
            level = [child for node in level for child in (node.left, node.right)
                     if child and child.val]
        return levels
