# Fails: asks the empty tree for its value.
class Solution:
    def levelOrder(self, root):
        levels = []
        level = [root]
        while level:
            levels.append([node.val for node in level])
            level = [child for node in level for child in (node.left, node.right) if child]
        return levels
