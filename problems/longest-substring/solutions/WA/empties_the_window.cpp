// Wrong: empties the window at a repeat and goes on behind it.
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        set<char> seen;
        int best = 0;
        for (char c : s) {
            if (seen.count(c)) seen.clear();
            seen.insert(c);
            best = max(best, (int)seen.size());
        }
        return best;
    }
};
