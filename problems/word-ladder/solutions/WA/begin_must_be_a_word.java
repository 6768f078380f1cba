// Wrong: takes the place of the first word in the list, or the first place if it is not there.
class Solution {
    public int ladderLength(String beginWord, String endWord, List<String> wordList) {
        int n = wordList.size(), first = Math.max(wordList.indexOf(beginWord), 0);
        int[] length = new int[n];
        Deque<Integer> queue = new ArrayDeque<>();
        queue.add(first);
        length[first] = wordList.get(first).equals(beginWord) ? 1 : 2;
        while (!queue.isEmpty()) {
            int at = queue.poll();
            String word = wordList.get(at);
            if (word.equals(endWord))
                return length[at];
            for (int i = 0; i < n; i++) {
                int different = 0;
                for (int k = 0; k < word.length() && length[i] == 0; k++)
                    if (word.charAt(k) != wordList.get(i).charAt(k))
                        different++;
                if (length[i] == 0 && different == 1) {
                    length[i] = length[at] + 1;
                    queue.add(i);
                }
            }
        }
        return 0;
    }
}
