// Label (ops): find O(log n), add O(log n), remove O(log n). A treap by split and merge, nodes in a vector.
class Ops {
    struct Node { int key, value; unsigned pri; int l, r; };
    vector<Node> t{{}};
    int root = 0;
    mt19937 rng{7};
    void split(int n, int key, int& a, int& b) {
        if (!n) { a = b = 0; return; }
        if (t[n].key < key) { int r; split(t[n].r, key, r, b); t[n].r = r; a = n; }
        else { int l; split(t[n].l, key, a, l); t[n].l = l; b = n; }
    }
    int merge(int a, int b) {
        if (!a || !b) return a | b;
        if (t[a].pri > t[b].pri) { t[a].r = merge(t[a].r, b); return a; }
        t[b].l = merge(a, t[b].l);
        return b;
    }
    int at(int key) {
        int n = root;
        while (n && t[n].key != key) n = key < t[n].key ? t[n].l : t[n].r;
        return n;
    }
public:
    Ops(int) {}
    int find(int key) { int n = at(key); return n ? t[n].value : -1; }
    void add(int key, int value) {
        if (int n = at(key)) { t[n].value = value; return; }
        t.push_back({key, value, (unsigned)rng(), 0, 0});
        int a, b;
        split(root, key, a, b);
        root = merge(merge(a, (int)t.size() - 1), b);
    }
    int remove(int key) {
        if (!at(key)) return 0;
        int a, b, c;
        split(root, key, a, b);
        split(b, key + 1, b, c);
        root = merge(a, c);
        return 1;
    }
};
