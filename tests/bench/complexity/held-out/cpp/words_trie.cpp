// Label (word-set): search O(1), insert O(1). A trie with a map of children in each node; words have one length.
class WordSet {
    struct Node {
        Node *next[128] = {};
        bool end = false;
    };
    Node root;
public:
    WordSet() {}
    void insert(string word) {
        Node *at = &root;
        for (char c : word) {
            if (!at->next[(int)c])
                at->next[(int)c] = new Node;
            at = at->next[(int)c];
        }
        at->end = true;
    }
    bool search(string word) {
        Node *at = &root;
        for (char c : word) {
            at = at->next[(int)c];
            if (!at)
                return false;
        }
        return at->end;
    }
};
