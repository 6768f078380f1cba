// Label (median-of-stream): add O(log n), median O(log n). A treap with sizes; the median is found by its rank, twice.
class MedianStream {
    struct T { int key; unsigned pri; int size, l, r; };
    vector<T> t{{0, 0, 0, 0, 0}};
    int root = 0;
    unsigned seed = 88172645;
    void pull(int n) { t[n].size = t[t[n].l].size + t[t[n].r].size + 1; }
    int insert(int n, int id) {
        if (!n) return id;
        if (t[id].key < t[n].key) {
            t[n].l = insert(t[n].l, id);
            if (int c = t[n].l; t[c].pri > t[n].pri) { t[n].l = t[c].r; pull(n); t[c].r = n; n = c; }
        } else {
            t[n].r = insert(t[n].r, id);
            if (int c = t[n].r; t[c].pri > t[n].pri) { t[n].r = t[c].l; pull(n); t[c].l = n; n = c; }
        }
        pull(n);
        return n;
    }
    int rank(int k) {
        for (int n = root;;) {
            int left = t[t[n].l].size;
            if (k < left) n = t[n].l;
            else if (k == left) return t[n].key;
            else { k -= left + 1; n = t[n].r; }
        }
    }
public:
    void add(int num) {
        seed ^= seed << 13; seed ^= seed >> 17; seed ^= seed << 5;
        t.push_back({num, seed, 1, 0, 0});
        root = insert(root, (int)t.size() - 1);
    }
    double median() {
        int n = t[root].size;
        return ((double)rank((n - 1) / 2) + rank(n / 2)) / 2;
    }
};
