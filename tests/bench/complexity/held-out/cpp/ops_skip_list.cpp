// Label (ops): find O(log n), add O(log n), remove O(log n). A skip list with random heights.
class Ops {
    struct Node {
        int key, value;
        vector<Node *> next;
    };
    Node head{INT_MIN, 0, vector<Node *>(24, nullptr)};
    unsigned state = 1;
    int height() {
        int h = 1;
        while (h < 24) {
            state = state * 1664525u + 1013904223u;
            if (state >> 31)
                break;
            h++;
        }
        return h;
    }
    Node *before(int key, Node **path) {
        Node *at = &head;
        for (int i = 23; i >= 0; i--) {
            while (at->next[i] && at->next[i]->key < key)
                at = at->next[i];
            path[i] = at;
        }
        return at;
    }
public:
    Ops(int) {}
    int find(int key) {
        Node *path[24];
        Node *at = before(key, path)->next[0];
        return at && at->key == key ? at->value : -1;
    }
    void add(int key, int value) {
        Node *path[24];
        Node *at = before(key, path)->next[0];
        if (at && at->key == key) {
            at->value = value;
            return;
        }
        Node *node = new Node{key, value, vector<Node *>(height())};
        for (size_t i = 0; i < node->next.size(); i++) {
            node->next[i] = path[i]->next[i];
            path[i]->next[i] = node;
        }
    }
    int remove(int key) {
        Node *path[24];
        Node *at = before(key, path)->next[0];
        if (!at || at->key != key)
            return 0;
        for (size_t i = 0; i < at->next.size(); i++)
            path[i]->next[i] = at->next[i];
        delete at;
        return 1;
    }
};
