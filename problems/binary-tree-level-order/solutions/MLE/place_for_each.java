// Too much memory: each floor has a place for every node that could be on it.
class Solution {
    public List<List<Integer>> levelOrder(TreeNode root) {
        List<List<Integer>> levels = new ArrayList<>();
        TreeNode[] level = {root};
        for (int depth = 1; true; depth++) {
            List<Integer> values = new ArrayList<>();
            TreeNode[] next = new TreeNode[1 << (depth > 20 ? 30 : depth)];
            for (int i = 0; i < level.length; i++) {
                if (level[i] == null) continue;
                values.add(level[i].val);
                next[2 * i] = level[i].left;
                next[2 * i + 1] = level[i].right;
            }
            if (values.isEmpty()) return levels;
            levels.add(values);
            level = next;
        }
    }
}
