// Wrong: the table is static and keeps the places of the last call.
int lengthOfLongestSubstring(char* s) {
    static int next[128];
    int start = 0, best = 0;
    for (int i = 0; s[i]; i++) {
        if (next[(int)s[i]] > start) start = next[(int)s[i]];
        next[(int)s[i]] = i + 1;
        if (i - start + 1 > best) best = i - start + 1;
    }
    return best;
}
