/* Label (word-set): search O(log n), insert O(log n). std::set of strings: log n comparisons. */
class WordSet {
    set<string> words;

public:
    void insert(string word)
    {
        words.insert(word);
    }
    bool search(string word)
    {
        return words.find(word) != words.end();
    }
};
