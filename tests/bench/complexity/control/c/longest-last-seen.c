/* Label (longest-substring): lengthOfLongestSubstring O(n). The last place of each character. */
int lengthOfLongestSubstring(char *s) {
    int last[256], start = 0, best = 0;
    memset(last, -1, sizeof last);
    for (int i = 0; s[i]; i++) {
        unsigned char c = (unsigned char)s[i];
        if (last[c] >= start)
            start = last[c] + 1;
        last[c] = i;
        if (i - start + 1 > best)
            best = i - start + 1;
    }
    return best;
}
