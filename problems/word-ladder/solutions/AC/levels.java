// Correct: breadth-first search with a queue, each letter of each place tried.
class Solution {
    public int ladderLength(String beginWord, String endWord, List<String> wordList) {
        Set<String> left = new HashSet<>(wordList);
        if (!left.contains(endWord))
            return 0;
        Queue<String> queue = new LinkedList<>();
        queue.offer(beginWord);
        left.remove(beginWord);
        int length = 1;
        while (!queue.isEmpty()) {
            for (int k = queue.size(); k > 0; k--) {
                String word = queue.poll();
                if (word.equals(endWord))
                    return length;
                char[] letters = word.toCharArray();
                for (int i = 0; i < letters.length; i++) {
                    char was = letters[i];
                    for (char c = 'a'; c <= 'z'; c++) {
                        letters[i] = c;
                        String next = new String(letters);
                        if (left.remove(next))
                            queue.offer(next);
                    }
                    letters[i] = was;
                }
            }
            length++;
        }
        return 0;
    }
}
