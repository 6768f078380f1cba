/* Label (word-set): search O(1), insert O(1). A trie over half bytes: as many steps */
/* as the word has. The length of a word does not depend on their number. */
class WordSet {
    struct Node {
        int next[16] = {};
        bool end = false;
    };
    vector<Node> nodes = vector<Node>(1);

public:
    void insert(string word)
    {
        int at = 0;
        for (unsigned char c : word) {
            for (int half : {c >> 4, c & 15}) {
                if (!nodes[at].next[half]) {
                    int made = (int)nodes.size();
                    nodes.emplace_back();
                    nodes[at].next[half] = made;
                }
                at = nodes[at].next[half];
            }
        }
        nodes[at].end = true;
    }

    bool search(string word)
    {
        int at = 0;
        for (unsigned char c : word) {
            at = nodes[at].next[c >> 4];
            if (at)
                at = nodes[at].next[c & 15];
            if (!at)
                return false;
        }
        return nodes[at].end;
    }
};
