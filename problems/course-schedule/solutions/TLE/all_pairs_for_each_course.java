// Too slow: looks through all pairs for each course at each step.
class Solution {
    private boolean canTake(int course, int[][] prerequisites, boolean[] done) {
        for (int[] p : prerequisites)
            if (p[0] == course && !done[p[1]])
                return false;
        return true;
    }

    public int[] findOrder(int numCourses, int[][] prerequisites) {
        boolean[] done = new boolean[numCourses];
        int[] order = new int[numCourses];
        for (int taken = 0; taken < numCourses; taken++) {
            int next = 0;
            while (next < numCourses && (done[next] || !canTake(next, prerequisites, done)))
                next++;
            if (next == numCourses)
                return new int[0];
            done[next] = true;
            order[taken] = next;
        }
        return order;
    }
}
