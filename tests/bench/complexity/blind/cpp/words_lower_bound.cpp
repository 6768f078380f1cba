// Label (word-set): search O(log n), insert O(n). A sorted vector of strings.
class WordSet {
    vector<string> v;
public:
    WordSet() {}
    void insert(string word) {
        auto it = lower_bound(v.begin(), v.end(), word);
        if (it == v.end() || *it != word) v.insert(it, word);
    }
    bool search(string word) { return binary_search(v.begin(), v.end(), word); }
};
