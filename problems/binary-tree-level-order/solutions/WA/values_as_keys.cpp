// Wrong: remembers the values that it has met, so that equal ones are one.
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> res;
        unordered_set<int> seen;
        queue<pair<TreeNode*, int>> q;
        q.push({root, 0});
        while (!q.empty()) {
            auto [node, depth] = q.front();
            q.pop();
            if (!node || !seen.insert(node->val).second) continue;
            if (depth == (int)res.size()) res.emplace_back();
            res[depth].push_back(node->val);
            q.push({node->left, depth + 1});
            q.push({node->right, depth + 1});
        }
        return res;
    }
};
