// Correct: the last place, plus one, of each character in an array.
class Solution {
    public int lengthOfLongestSubstring(String s) {
        int[] next = new int[128];
        int best = 0;
        for (int i = 0, j = 0; j < s.length(); j++) {
            i = Math.max(next[s.charAt(j)], i);
            best = Math.max(best, j - i + 1);
            next[s.charAt(j)] = j + 1;
        }
        return best;
    }
}
