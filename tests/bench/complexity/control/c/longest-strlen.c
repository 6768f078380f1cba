/* Label (longest-substring): lengthOfLongestSubstring O(n^2). The window is right, but the condition of the loop asks for strlen of a text that is written to. */
int lengthOfLongestSubstring(char *s) {
    char *t = strdup(s);
    int count[128] = {0}, best = 0;
    size_t start = 0;
    for (size_t i = 0; i < strlen(t); i++) {
        count[(int)t[i]]++;
        while (count[(int)t[i]] > 1)
            count[(int)t[start++]]--;
        t[i] = t[i] ? t[i] : ' ';
        if ((int)(i - start) + 1 > best)
            best = (int)(i - start) + 1;
    }
    free(t);
    return best;
}
