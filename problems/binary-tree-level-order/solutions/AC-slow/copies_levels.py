# Too slow: makes a new list of all floors for each floor; quadratic on chains.
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        levels = []
        level = [root] if root else []
        while level:
            levels = levels + [[node.val for node in level]]
            level = [child for node in level for child in (node.left, node.right) if child]
        return levels
