// The definition of the comment as code, as a class.
class TreeNode
{
public:
    int val;
    TreeNode *left, *right;
    TreeNode(int x) : val(x), left(NULL), right(NULL) {}
};

class Solution {
    vector<vector<int>> rows;
    void walk(TreeNode *node, size_t depth)
    {
        if (!node)
            return;
        if (rows.size() == depth)
            rows.push_back({});
        rows[depth].push_back(node->val);
        walk(node->left, depth + 1);
        walk(node->right, depth + 1);
    }

public:
    vector<vector<int>> levelOrder(TreeNode *root)
    {
        walk(root, 0);
        return rows;
    }
};
