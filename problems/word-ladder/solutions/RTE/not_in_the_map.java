// Fails: looks up the first word in a map of the list's words only.
class Solution {
    public int ladderLength(String beginWord, String endWord, List<String> wordList) {
        Map<String, Integer> length = new HashMap<>();
        for (String word : wordList)
            length.put(word, 0);
        Queue<String> queue = new LinkedList<>(List.of(beginWord));
        while (!queue.isEmpty()) {
            String word = queue.poll();
            int here = length.get(word);
            if (word.equals(endWord))
                return here;
            char[] letters = word.toCharArray();
            for (int i = 0; i < letters.length; i++) {
                for (char c = 'a'; c <= 'z'; c++) {
                    letters[i] = c;
                    String next = new String(letters);
                    if (length.getOrDefault(next, -1) == 0 && !next.equals(word)) {
                        length.put(next, here + 1);
                        queue.add(next);
                    }
                }
                letters[i] = word.charAt(i);
            }
        }
        return 0;
    }
}
