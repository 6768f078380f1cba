// Wrong: the key is the length and the sum of the letters.
class Solution {
    public List<List<String>> groupAnagrams(String[] strs) {
        Map<Integer, List<String>> groups = new HashMap<>();
        for (String word : strs) {
            int sum = 0;
            for (char c : word.toCharArray())
                sum += c - 'a';
            groups.computeIfAbsent(sum * 1000 + word.length(), k -> new ArrayList<>()).add(word);
        }
        return new ArrayList<>(groups.values());
    }
}
