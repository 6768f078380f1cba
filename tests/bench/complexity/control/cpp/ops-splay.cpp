// Label (ops): find O(log n), add O(log n), remove O(log n). A splay tree, top down: amortised.
class Ops {
    struct Node { int key, value; Node *l = nullptr, *r = nullptr; };
    Node* root = nullptr;
    deque<Node> pool;
    Node* splay(Node* t, int key) {
        if (!t) return t;
        Node head{0, 0}, *l = &head, *r = &head;
        for (;;) {
            if (key < t->key) {
                if (!t->l) break;
                if (key < t->l->key) {
                    Node* y = t->l; t->l = y->r; y->r = t; t = y;
                    if (!t->l) break;
                }
                r->l = t; r = t; t = t->l;
            } else if (key > t->key) {
                if (!t->r) break;
                if (key > t->r->key) {
                    Node* y = t->r; t->r = y->l; y->l = t; t = y;
                    if (!t->r) break;
                }
                l->r = t; l = t; t = t->r;
            } else break;
        }
        l->r = t->l; r->l = t->r;
        t->l = head.r; t->r = head.l;
        return t;
    }
public:
    Ops(int) {}
    int find(int key) {
        root = splay(root, key);
        return root && root->key == key ? root->value : -1;
    }
    void add(int key, int value) {
        root = splay(root, key);
        if (root && root->key == key) { root->value = value; return; }
        pool.push_back({key, value});
        Node* n = &pool.back();
        if (root) {
            if (key < root->key) { n->l = root->l; n->r = root; root->l = nullptr; }
            else { n->r = root->r; n->l = root; root->r = nullptr; }
        }
        root = n;
    }
    int remove(int key) {
        root = splay(root, key);
        if (!root || root->key != key) return 0;
        Node* r = root->r;
        root = splay(root->l, key);
        if (root) root->r = r; else root = r;
        return 1;
    }
};
