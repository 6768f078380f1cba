// Correct: the last place of each character in an array.
int lengthOfLongestSubstring(char* s) {
    int last[128], start = 0, best = 0;
    memset(last, -1, sizeof last);
    for (int i = 0; s[i]; i++) {
        if (last[(int)s[i]] >= start) start = last[(int)s[i]] + 1;
        last[(int)s[i]] = i;
        if (i - start + 1 > best) best = i - start + 1;
    }
    return best;
}
