// Does not compile: TreeNode is defined again, and not as it is given: the value comes last.
struct TreeNode {
    TreeNode *left, *right;
    int val;
};
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) { return {}; }
};
