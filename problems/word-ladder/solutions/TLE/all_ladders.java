// Too slow: tries all ladders, and keeps the shortest.
class Solution {
    private int best = Integer.MAX_VALUE;

    private boolean near(String a, String b) {
        int different = 0;
        for (int i = 0; i < a.length(); i++)
            if (a.charAt(i) != b.charAt(i))
                different++;
        return different == 1;
    }

    private void search(String word, String end, List<String> words, Set<String> used) {
        if (word.equals(end)) {
            best = Math.min(best, used.size() + 1);
            return;
        }
        for (String next : words) {
            if (!used.contains(next) && near(word, next)) {
                used.add(word);
                search(next, end, words, used);
                used.remove(word);
            }
        }
    }

    public int ladderLength(String beginWord, String endWord, List<String> wordList) {
        search(beginWord, endWord, wordList, new HashSet<>());
        return best == Integer.MAX_VALUE ? 0 : best;
    }
}
