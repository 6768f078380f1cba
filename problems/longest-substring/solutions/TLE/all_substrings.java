// Too slow: makes a set of each window that is longer than the best one.
class Solution {
    public int lengthOfLongestSubstring(String s) {
        int best = 0;
        for (int i = 0; i < s.length(); i++)
            for (int j = i + best; j < s.length(); j++) {
                Set<Character> set = new HashSet<>();
                for (int k = i; k <= j && k < i + 100; k++)
                    set.add(s.charAt(k));
                if (set.size() == j - i + 1)
                    best = j - i + 1;
            }
        return best;
    }
}
