// Label (word-set): search O(1), insert O(1). std::unordered_set of strings.
class WordSet {
    unordered_set<string> s;
public:
    WordSet() { }
    void insert(string word) { s.insert(move(word)); }
    bool search(string word) { return s.count(word) > 0; }
};
