// Label (word-set): search O(1), insert O(1). An unordered_map of all prefixes; words are marked in
// it.
class WordSet {
    unordered_map<string, bool> m;
public:
    WordSet() {}
    void insert(string word) {
        for (size_t i = 8; i < word.size(); i++) m.emplace(word.substr(0, i), false);
        m[word] = true;
    }
    bool search(string word) {
        auto it = m.find(word);
        return it != m.end() && it->second;
    }
};
