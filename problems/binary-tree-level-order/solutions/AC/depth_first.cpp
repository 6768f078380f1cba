// Correct: depth first, and each node is deleted when its children are known.
class Solution {
    vector<vector<int>> levels;

    void visit(TreeNode* node, size_t depth) {
        if (node == nullptr) return;
        if (depth == levels.size()) levels.emplace_back();
        levels[depth].push_back(node->val);
        TreeNode *left = node->left, *right = node->right;
        delete node;
        visit(left, depth + 1);
        visit(right, depth + 1);
    }

public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        visit(root, 0);
        return levels;
    }
};
