// Label (ops-worst): find O(n), add O(n), remove O(n). A search tree without balance; the keys come
// in order.
class Ops {
    struct Node { int key, value; Node *l = nullptr, *r = nullptr; };
    Node *root = nullptr;
    Node **at(int key) {
        Node **p = &root;
        while (*p && (*p)->key != key) p = key < (*p)->key ? &(*p)->l : &(*p)->r;
        return p;
    }
public:
    Ops(int capacity) {}
    int find(int key) { Node *n = *at(key); return n ? n->value : -1; }
    void add(int key, int value) {
        Node **p = at(key);
        if (*p) (*p)->value = value;
        else *p = new Node{key, value};
    }
    int remove(int key) {
        Node **p = at(key), *n = *p;
        if (!n) return 0;
        if (!n->l) *p = n->r;
        else if (!n->r) *p = n->l;
        else {
            Node **q = &n->r;
            while ((*q)->l) q = &(*q)->l;
            Node *m = *q;
            *q = m->r;
            m->l = n->l;
            m->r = n->r;
            *p = m;
        }
        delete n;
        return 1;
    }
};
