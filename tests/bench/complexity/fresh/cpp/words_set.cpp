// Label (word-set): search O(log n), insert O(log n). std::set of strings.
class WordSet {
    std::set<std::string> words;
public:
    WordSet() {}
    void insert(string word) { words.insert(word); }
    bool search(string word) { return words.find(word) != words.end(); }
};
