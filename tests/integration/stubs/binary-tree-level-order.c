/**
 * Definition for a binary tree node.
 * struct TreeNode {
 *     int val;
 *     struct TreeNode *left;
 *     struct TreeNode *right;
 * };
 */
/* The returned array and its rows are malloc'ed. The number of rows goes to *returnSize, their
 * lengths to *returnColumnSizes, an array that is malloc'ed too. */
int** levelOrder(struct TreeNode* root, int* returnSize, int** returnColumnSizes) {

}
