// Correct: an array as a queue, read by an index, in the way of constructor functions.
/**
 * Definition for a binary tree node.
 * function TreeNode(val, left, right) {
 *     this.val = (val===undefined ? 0 : val)
 *     this.left = (left===undefined ? null : left)
 *     this.right = (right===undefined ? null : right)
 * }
 */
/**
 * @param {TreeNode} root
 * @return {number[][]}
 */
var levelOrder = function(root) {
    const levels = [];
    if (!root) return levels;
    const queue = [root];
    for (let i = 0; i < queue.length;) {
        const level = [];
        for (const end = queue.length; i < end; i++) {
            const { val, left, right } = queue[i];
            level.push(val);
            if (left) queue.push(left);
            if (right) queue.push(right);
        }
        levels.push(level);
    }
    return levels;
};
