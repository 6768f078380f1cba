// Too much memory: missing children have missing children of their own in the queue.
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> res;
        queue<TreeNode*> q;
        q.push(root);
        while (!q.empty()) {
            vector<int> level;
            for (int n = q.size(); n > 0; n--) {
                TreeNode* node = q.front();
                q.pop();
                if (node) level.push_back(node->val);
                q.push(node ? node->left : nullptr);
                q.push(node ? node->right : nullptr);
            }
            res.push_back(level);
        }
        return res;
    }
};
