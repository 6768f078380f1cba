// Too slow: sorts the first word of each group anew for each word.
class Solution {
    private boolean anagrams(String a, String b) {
        char[] x = a.toCharArray(), y = b.toCharArray();
        Arrays.sort(x);
        Arrays.sort(y);
        return Arrays.equals(x, y);
    }

    public List<List<String>> groupAnagrams(String[] strs) {
        List<List<String>> groups = new ArrayList<>();
        for (String word : strs) {
            List<String> home = null;
            for (List<String> group : groups) {
                if (anagrams(group.get(0), word)) {
                    home = group;
                    break;
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                groups.add(home);
            }
            home.add(word);
        }
        return groups;
    }
}
