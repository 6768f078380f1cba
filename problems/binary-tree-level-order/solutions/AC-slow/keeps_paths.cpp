// Too slow: keeps the way to each node as a list of all nodes above it.
class Solution {
public:
    vector<vector<int>> levelOrder(TreeNode* root) {
        vector<vector<int>> res;
        queue<vector<TreeNode*>> q;
        if (root) q.push({root});
        while (!q.empty()) {
            vector<TreeNode*> way = q.front();
            q.pop();
            if (way.size() > res.size()) res.emplace_back();
            res[way.size() - 1].push_back(way.back()->val);
            for (TreeNode* child : {way.back()->left, way.back()->right}) {
                if (!child) continue;
                vector<TreeNode*> longer = way;
                longer.push_back(child);
                q.push(longer);
            }
        }
        return res;
    }
};
