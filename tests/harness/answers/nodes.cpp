// Gives back what it gets, in types of nodes and letters, and links nodes in ways that no list has.
class Nodes {
public:
    ListNode *one(ListNode *value)
    {
        // Arguments may be deleted, as what was made with new.
        delete new ListNode(7, value);
        ListNode *copy = nullptr, **end = &copy;
        while (value) {
            *end = new ListNode(value->val);
            end = &(*end)->next;
            ListNode *next = value->next;
            delete value;
            value = next;
        }
        return copy;
    }
    TreeNode *tree(TreeNode *value) { return value; }
    vector<ListNode *> many(vector<ListNode *> &value) { return value; }
    vector<TreeNode *> trees(const vector<TreeNode *> &value) { return value; }
    char letter(char value) { return value; }
    vector<char> letters(vector<char> value) { return value; }
    vector<vector<char>> grid(vector<vector<char>> &value) { return value; }
    ListNode *odd_list(string how)
    {
        auto *last = new ListNode(3);
        auto *head = new ListNode(1, new ListNode(2, last));
        if (how == "cycle")
            last->next = head->next;
        if (how == "self")
            last->next = last;
        if (how == "wild")
            last->next = reinterpret_cast<ListNode *>(8);
        return head;
    }
    TreeNode *odd_tree(string how)
    {
        auto *root = new TreeNode(1);
        if (how == "loop")
            root->right = root;
        else
            root->left = root->right = new TreeNode();
        return root;
    }
    char odd_letter() { return '\0'; }
};
