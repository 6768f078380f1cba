// Wrong: the empty tree has one floor, which is empty.
func levelOrder(root *TreeNode) [][]int {
    if root == nil {
        return [][]int{{}}
    }
    levels := [][]int{}
    for level := []*TreeNode{root}; len(level) > 0; {
        values, next := []int{}, []*TreeNode{}
        for _, node := range level {
            values = append(values, node.Val)
            for _, child := range []*TreeNode{node.Left, node.Right} {
                if child != nil {
                    next = append(next, child)
                }
            }
        }
        levels, level = append(levels, values), next
    }
    return levels
}
