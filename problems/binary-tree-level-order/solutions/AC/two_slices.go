// Correct: floor by floor, the next one made of the children of this one.
/**
 * Definition for a binary tree node.
 * type TreeNode struct {
 *     Val int
 *     Left *TreeNode
 *     Right *TreeNode
 * }
 */
func levelOrder(root *TreeNode) [][]int {
    var levels [][]int
    var level []*TreeNode
    if root != nil {
        level = append(level, root)
    }
    for len(level) > 0 {
        var values []int
        var next []*TreeNode
        for _, node := range level {
            values = append(values, node.Val)
            if node.Left != nil {
                next = append(next, node.Left)
            }
            if node.Right != nil {
                next = append(next, node.Right)
            }
        }
        levels = append(levels, values)
        level = next
    }
    return levels
}
