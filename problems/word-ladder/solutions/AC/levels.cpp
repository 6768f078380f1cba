// Correct: breadth-first search with a queue, each letter of each place tried.
class Solution {
public:
    int ladderLength(string beginWord, string endWord, vector<string>& wordList) {
        unordered_set<string> left(wordList.begin(), wordList.end());
        if (!left.count(endWord)) return 0;
        queue<string> todo;
        todo.push(beginWord);
        left.erase(beginWord);
        for (int length = 1; !todo.empty(); length++) {
            for (int k = todo.size(); k > 0; k--) {
                string word = todo.front();
                todo.pop();
                if (word == endWord) return length;
                for (auto& c : word) {
                    char was = c;
                    for (c = 'a'; c <= 'z'; c++)
                        if (left.erase(word)) todo.push(word);
                    c = was;
                }
            }
        }
        return 0;
    }
};
