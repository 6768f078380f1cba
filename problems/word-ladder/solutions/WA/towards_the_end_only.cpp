// Wrong: changes a letter only into that of the last word.
class Solution {
public:
    int ladderLength(string beginWord, string endWord, vector<string>& wordList) {
        set<string> left(wordList.begin(), wordList.end());
        queue<pair<string, int>> todo;
        todo.push({beginWord, 1});
        while (!todo.empty()) {
            auto [word, length] = todo.front();
            todo.pop();
            if (word == endWord) return length;
            for (size_t i = 0; i < word.size(); i++) {
                string next = word;
                next[i] = endWord[i];
                if (left.erase(next)) todo.push({next, length + 1});
            }
        }
        return 0;
    }
};
