// Wrong: says of every floor that it is as large as the first.
int** levelOrder(struct TreeNode* root, int* returnSize, int** returnColumnSizes) {
    struct TreeNode** queue = malloc(10001 * sizeof(*queue));
    int** levels = malloc(10001 * sizeof(*levels));
    int end = 0;
    *returnColumnSizes = malloc(10001 * sizeof(int));
    *returnSize = 0;
    if (root) queue[end++] = root;
    for (int i = 0; i < end;) {
        int size = end - i;
        levels[*returnSize] = malloc(size * sizeof(int));
        for (int k = 0; k < size; k++, i++) {
            levels[*returnSize][k] = queue[i]->val;
            if (queue[i]->left) queue[end++] = queue[i]->left;
            if (queue[i]->right) queue[end++] = queue[i]->right;
        }
        (*returnColumnSizes)[(*returnSize)++] = 1;
    }
    free(queue);
    return levels;
}
