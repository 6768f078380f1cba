// Fails: looks at the first character of the empty text.
class Solution {
    public int lengthOfLongestSubstring(String s) {
        int best = 1;
        String window = s.substring(0, 1);
        for (int i = 1; i < s.length(); i++) {
            int at = window.indexOf(s.charAt(i));
            window = window.substring(at + 1) + s.charAt(i);
            best = Math.max(best, window.length());
        }
        return best;
    }
}
