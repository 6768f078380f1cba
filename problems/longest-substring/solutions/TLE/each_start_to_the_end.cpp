// Too slow: goes from each start to the end of the text, also behind the first repeat.
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        int n = s.size(), best = 0;
        for (int start = 0; start < n; start++) {
            bool seen[128] = {false}, repeated = false;
            int length = 0;
            for (int i = start; i < n; i++) {
                repeated |= seen[s[i]];
                seen[s[i]] = true;
                length += !repeated;
            }
            best = max(best, length);
        }
        return best;
    }
};
