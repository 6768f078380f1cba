/* Label (longest-substring): lengthOfLongestSubstring O(n). The last place of each character. */
int lengthOfLongestSubstring(char *s)
{
    int last[256];
    int from = 0, best = 0;
    for (int c = 0; c < 256; c++)
        last[c] = -1;
    for (int i = 0; s[i]; i++) {
        unsigned char c = (unsigned char)s[i];
        if (last[c] >= from)
            from = last[c] + 1;
        last[c] = i;
        if (i - from + 1 > best)
            best = i - from + 1;
    }
    return best;
}
