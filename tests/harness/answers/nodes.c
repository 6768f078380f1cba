// Gives back what it gets, in types of nodes and letters, and links nodes in ways that no list has.
typedef struct {
    int unused;
} Nodes;

Nodes *nodesCreate() { return malloc(sizeof(Nodes)); }
struct ListNode *nodesOne(Nodes *obj, struct ListNode *value) { return value; }
struct TreeNode *nodesTree(Nodes *obj, struct TreeNode *value) { return value; }
struct ListNode **nodesMany(Nodes *obj, struct ListNode **value, int size, int *returnSize)
{
    *returnSize = size;
    return value;
}
struct TreeNode **nodesTrees(Nodes *obj, struct TreeNode **value, int size, int *returnSize)
{
    *returnSize = size;
    return value;
}
char nodesLetter(Nodes *obj, char value) { return value; }
char *nodesLetters(Nodes *obj, char *value, int size, int *returnSize)
{
    *returnSize = size;
    return value;
}
char **nodesGrid(Nodes *obj, char **value, int size, int *columns, int *returnSize, int **returnColumnSizes)
{
    *returnSize = size;
    *returnColumnSizes = columns;
    return value;
}

static struct ListNode *node(int val, struct ListNode *next)
{
    struct ListNode *made = malloc(sizeof *made);
    made->val = val;
    made->next = next;
    return made;
}

struct ListNode *nodesOdd_list(Nodes *obj, char *how)
{
    struct ListNode *last = node(3, NULL), *head = node(1, node(2, last));
    if (strcmp(how, "cycle") == 0)
        last->next = head->next;
    if (strcmp(how, "self") == 0)
        last->next = last;
    if (strcmp(how, "wild") == 0)
        last->next = (struct ListNode *)8;
    if (strcmp(how, "freed") == 0) {
        free(head->next->next);
        head->next->next = NULL;
    }
    return head;
}

struct TreeNode *nodesOdd_tree(Nodes *obj, char *how)
{
    struct TreeNode *root = calloc(1, sizeof *root);
    root->val = 1;
    if (strcmp(how, "loop") == 0) {
        root->right = root;
    } else {
        root->left = root->right = calloc(1, sizeof *root);
    }
    return root;
}

char nodesOdd_letter(Nodes *obj) { return (char)200; }
void nodesFree(Nodes *obj) { free(obj); }
