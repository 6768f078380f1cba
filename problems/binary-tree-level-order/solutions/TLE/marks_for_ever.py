# Never ends: behind the last floor, the marker makes another marker.
class Solution:
    def levelOrder(self, root: Optional[TreeNode]) -> List[List[int]]:
        levels = [[]]
        queue = collections.deque([root, None])
        while queue:
            node = queue.popleft()
            if node is None:
                if levels[-1]:
                    levels.append([])
                queue.append(None)
                continue
            levels[-1].append(node.val)
            queue.extend(child for child in (node.left, node.right) if child)
        return levels
