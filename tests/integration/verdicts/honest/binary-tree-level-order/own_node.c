struct TreeNode { int val; struct TreeNode *left, *right; };
#define NODES_MAX 200000
static struct TreeNode *queue[NODES_MAX];

int **levelOrder(struct TreeNode *root, int *returnSize, int **returnColumnSizes)
{
    int **rows = malloc(NODES_MAX * sizeof *rows), from = 0, to = 0;

    *returnColumnSizes = malloc(NODES_MAX * sizeof(int));
    *returnSize = 0;
    if (root)
        queue[to++] = root;
    while (from < to) {
        int width = to - from, *row = malloc(width * sizeof *row);

        for (int i = 0; i < width; i++) {
            struct TreeNode *node = queue[from++];
            row[i] = node->val;
            if (node->left)
                queue[to++] = node->left;
            if (node->right)
                queue[to++] = node->right;
        }
        rows[*returnSize] = row;
        (*returnColumnSizes)[(*returnSize)++] = width;
    }
    return rows;
}
