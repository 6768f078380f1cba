// Label (ops): find O(log n), add O(log n), remove O(log n). A skip list.
class Ops {
    static const int H = 18;
    struct Node { int key, value; vector<Node *> next; };
    Node *head;
    mt19937 rng{12345};
    array<Node *, H> before(int key) {
        array<Node *, H> b;
        Node *n = head;
        for (int h = H - 1; h >= 0; h--) {
            while (n->next[h] && n->next[h]->key < key) n = n->next[h];
            b[h] = n;
        }
        return b;
    }
public:
    Ops(int capacity) { head = new Node{0, 0, vector<Node *>(H, nullptr)}; }
    int find(int key) {
        Node *n = head;
        for (int h = H - 1; h >= 0; h--)
            while (n->next[h] && n->next[h]->key < key) n = n->next[h];
        n = n->next[0];
        return n && n->key == key ? n->value : -1;
    }
    void add(int key, int value) {
        auto b = before(key);
        Node *n = b[0]->next[0];
        if (n && n->key == key) { n->value = value; return; }
        int h = 1;
        while (h < H && (rng() & 1)) h++;
        n = new Node{key, value, vector<Node *>(h)};
        for (int i = 0; i < h; i++) { n->next[i] = b[i]->next[i]; b[i]->next[i] = n; }
    }
    int remove(int key) {
        auto b = before(key);
        Node *n = b[0]->next[0];
        if (!n || n->key != key) return 0;
        for (size_t i = 0; i < n->next.size(); i++) b[i]->next[i] = n->next[i];
        delete n;
        return 1;
    }
    ~Ops() { while (head) { Node *n = head->next[0]; delete head; head = n; } }
};
