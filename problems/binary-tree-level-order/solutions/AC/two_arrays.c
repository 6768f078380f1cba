// Correct: the nodes of a floor in one array, those of the next in another.
/**
 * Definition for a binary tree node.
 * struct TreeNode {
 *     int val;
 *     struct TreeNode *left;
 *     struct TreeNode *right;
 * };
 */
static int count(struct TreeNode* root) {
    // Without recursion: nodes wait in a list of their own.
    int size = 0, room = 64, waiting = 0;
    struct TreeNode** rest = malloc(room * sizeof(*rest));
    if (root) rest[waiting++] = root;
    while (waiting > 0) {
        struct TreeNode* node = rest[--waiting];
        size++;
        if (waiting + 2 > room) rest = realloc(rest, (room *= 2) * sizeof(*rest));
        if (node->left) rest[waiting++] = node->left;
        if (node->right) rest[waiting++] = node->right;
    }
    free(rest);
    return size;
}

/**
 * Return an array of arrays of size *returnSize.
 * The sizes of the arrays are returned as *returnColumnSizes array.
 * Note: Both returned array and *columnSizes array must be malloced, assume caller calls free().
 */
int** levelOrder(struct TreeNode* root, int* returnSize, int** returnColumnSizes) {
    int total = count(root);
    *returnSize = 0;
    int** levels = malloc((total + 1) * sizeof(int*));
    *returnColumnSizes = malloc((total + 1) * sizeof(int));
    struct TreeNode** level = malloc((total + 1) * sizeof(*level));
    struct TreeNode** next = malloc((total + 1) * sizeof(*next));
    int size = 0;
    if (root) level[size++] = root;
    while (size > 0) {
        int* values = malloc(size * sizeof(int));
        int nextSize = 0;
        for (int i = 0; i < size; i++) {
            values[i] = level[i]->val;
            if (level[i]->left) next[nextSize++] = level[i]->left;
            if (level[i]->right) next[nextSize++] = level[i]->right;
        }
        (*returnColumnSizes)[*returnSize] = size;
        levels[(*returnSize)++] = values;
        struct TreeNode** t = level;
        level = next;
        next = t;
        size = nextSize;
    }
    free(level);
    free(next);
    return levels;
}
