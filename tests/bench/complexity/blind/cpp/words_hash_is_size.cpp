// Label (word-set): search O(n), insert O(n). An unordered_set by the length of the word, and all
// have one length.
struct BySize {
    size_t operator()(const string &s) const { return s.size(); }
};
class WordSet {
    unordered_set<string, BySize> s;
public:
    WordSet() {}
    void insert(string word) { s.insert(word); }
    bool search(string word) { return s.count(word) > 0; }
};
