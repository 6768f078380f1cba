// Too slow: the height first, and then a walk from the root for each floor; quadratic on chains.
class Solution {
    int height(TreeNode* node) {
        return node ? 1 + max(height(node->left), height(node->right)) : 0;
    }

    void collect(TreeNode* node, int depth, vector<int>& level) {
        if (!node) return;
        if (depth == 0) {
            level.push_back(node->val);
            return;
        }
        collect(node->left, depth - 1, level);
        collect(node->right, depth - 1, level);
    }

public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> res;
        for (int depth = 0; depth < height(root); depth++) {
            res.emplace_back();
            collect(root, depth, res.back());
        }
        return res;
    }
};
