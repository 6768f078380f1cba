// Correct: a set and two ends that only move forward.
class Solution {
    public int lengthOfLongestSubstring(String s) {
        Set<Character> window = new HashSet<>();
        int best = 0, start = 0;
        for (int end = 0; end < s.length(); end++) {
            while (!window.add(s.charAt(end)))
                window.remove(s.charAt(start++));
            best = Math.max(best, end - start + 1);
        }
        return best;
    }
}
