/* Label (longest-substring): lengthOfLongestSubstring O(n). From each start up to the first */
/* repeat. It looks quadratic, but there are 95 characters, so no walk is longer than that. */
int lengthOfLongestSubstring(char *s)
{
    int best = 0;
    for (int from = 0; s[from]; from++) {
        bool seen[256] = {false};
        int to = from;
        while (s[to] && !seen[(unsigned char)s[to]])
            seen[(unsigned char)s[to++]] = true;
        if (to - from > best)
            best = to - from;
    }
    return best;
}
