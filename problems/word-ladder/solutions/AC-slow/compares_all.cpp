// Slow: compares each word that is reached with all that are left.
class Solution {
    bool near(const string& a, const string& b) {
        int different = 0;
        for (size_t i = 0; i < a.size(); i++)
            if (a[i] != b[i] && ++different > 1) return false;
        return different == 1;
    }

public:
    int ladderLength(string beginWord, string endWord, vector<string>& wordList) {
        vector<string> left = wordList, level{beginWord};
        for (int length = 1; !level.empty(); length++) {
            vector<string> next;
            for (auto& word : level) {
                if (word == endWord) return length;
                for (size_t i = 0; i < left.size();) {
                    if (near(word, left[i])) {
                        next.push_back(left[i]);
                        left[i] = left.back();
                        left.pop_back();
                    } else {
                        i++;
                    }
                }
            }
            level = next;
        }
        return 0;
    }
};
