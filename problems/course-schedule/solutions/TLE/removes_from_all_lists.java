// Too slow: takes each finished course out of the lists of all others.
class Solution {
    public int[] findOrder(int numCourses, int[][] prerequisites) {
        List<Set<Integer>> needs = new ArrayList<>();
        for (int i = 0; i < numCourses; i++)
            needs.add(new TreeSet<>());
        for (int[] p : prerequisites)
            needs.get(p[0]).add(p[1]);
        boolean[] done = new boolean[numCourses];
        int[] order = new int[numCourses];
        for (int taken = 0; taken < numCourses; taken++) {
            int next = -1;
            for (int c = numCourses - 1; c >= 0; c--)
                if (!done[c] && needs.get(c).isEmpty())
                    next = c;
            if (next < 0)
                return new int[0];
            done[next] = true;
            order[taken] = next;
            for (Set<Integer> need : needs)
                need.remove(next);
            for (int[] p : prerequisites)
                if (p[1] == next)
                    needs.get(p[0]).remove(next);
        }
        return order;
    }
}
