// Does not compile: TreeNode is given, and defined here for a second time.
struct TreeNode {
    int val;
    TreeNode *left, *right;
};
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) { return {}; }
};
