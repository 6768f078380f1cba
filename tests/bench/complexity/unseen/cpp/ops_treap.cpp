/* Label (ops): find O(log n), add O(log n), remove O(log n). A treap of split and merge. */
class Ops {
    struct Node {
        int key, value;
        unsigned rank;
        Node *left = nullptr, *right = nullptr;
    };
    Node* root = nullptr;
    mt19937 random{12345};

    static void split(Node* t, int key, Node*& low, Node*& high)
    {
        if (!t) {
            low = high = nullptr;
        } else if (t->key < key) {
            split(t->right, key, t->right, high);
            low = t;
        } else {
            split(t->left, key, low, t->left);
            high = t;
        }
    }

    static Node* merge(Node* a, Node* b)
    {
        if (!a || !b)
            return a ? a : b;
        if (a->rank > b->rank) {
            a->right = merge(a->right, b);
            return a;
        }
        b->left = merge(a, b->left);
        return b;
    }

public:
    Ops(int) {}

    int find(int key)
    {
        Node* t = root;
        while (t && t->key != key)
            t = key < t->key ? t->left : t->right;
        return t ? t->value : -1;
    }

    void add(int key, int value)
    {
        Node *low, *high;
        split(root, key, low, high);
        root = merge(merge(low, new Node{key, value, (unsigned)random()}), high);
    }

    int remove(int key)
    {
        Node** t = &root;
        while (*t && (*t)->key != key)
            t = key < (*t)->key ? &(*t)->left : &(*t)->right;
        Node* gone = *t;
        if (!gone)
            return 0;
        *t = merge(gone->left, gone->right);
        delete gone;
        return 1;
    }
};
