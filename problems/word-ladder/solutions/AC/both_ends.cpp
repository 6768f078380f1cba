// Correct: a search from both ends, always the smaller level.
class Solution {
public:
    int ladderLength(string beginWord, string endWord, vector<string>& wordList) {
        unordered_set<string> words(wordList.begin(), wordList.end());
        if (!words.count(endWord)) return 0;
        unordered_set<string> head{beginWord}, tail{endWord};
        words.erase(beginWord);
        words.erase(endWord);
        int length = 2;
        while (!head.empty() && !tail.empty()) {
            if (head.size() > tail.size()) swap(head, tail);
            unordered_set<string> next;
            for (string word : head) {
                for (size_t i = 0; i < word.size(); i++) {
                    char was = word[i];
                    for (char c = 'a'; c <= 'z'; c++) {
                        word[i] = c;
                        if (tail.count(word)) return length;
                        if (words.erase(word)) next.insert(word);
                    }
                    word[i] = was;
                }
            }
            head = move(next);
            length++;
        }
        return 0;
    }
};
