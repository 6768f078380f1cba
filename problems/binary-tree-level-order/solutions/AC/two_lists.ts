// Correct: floor by floor, the next one made of the children of this one.
/**
 * Definition for a binary tree node.
 * class TreeNode {
 *     val: number
 *     left: TreeNode | null
 *     right: TreeNode | null
 *     constructor(val?: number, left?: TreeNode | null, right?: TreeNode | null) {
 *         this.val = (val===undefined ? 0 : val)
 *         this.left = (left===undefined ? null : left)
 *         this.right = (right===undefined ? null : right)
 *     }
 * }
 */

function levelOrder(root: TreeNode | null): number[][] {
    const levels: number[][] = [];
    let level: TreeNode[] = root === null ? [] : [root];
    while (level.length > 0) {
        levels.push(level.map((node) => node.val));
        const next: TreeNode[] = [];
        for (const node of level) {
            if (node.left !== null) next.push(node.left);
            if (node.right !== null) next.push(node.right);
        }
        level = next;
    }
    return levels;
};
