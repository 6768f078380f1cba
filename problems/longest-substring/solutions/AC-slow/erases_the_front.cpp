// Slow: erases the first character of the text at each step, which moves all others.
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        int best = 0;
        while (!s.empty()) {
            bool seen[128] = {false};
            int length = 0;
            while (length < (int)s.size() && !seen[s[length]]) seen[s[length++]] = true;
            best = max(best, length);
            s.erase(s.begin());
        }
        return best;
    }
};
