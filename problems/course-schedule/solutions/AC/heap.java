// Correct: Kahn's way with a PriorityQueue of ready courses.
class Solution {
    public int[] findOrder(int numCourses, int[][] prerequisites) {
        List<List<Integer>> opens = new ArrayList<>();
        for (int i = 0; i < numCourses; i++)
            opens.add(new ArrayList<>());
        int[] open = new int[numCourses];
        for (int[] p : prerequisites) {
            opens.get(p[1]).add(p[0]);
            open[p[0]]++;
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < numCourses; i++)
            if (open[i] == 0)
                ready.offer(i);
        int[] order = new int[numCourses];
        int taken = 0;
        while (!ready.isEmpty()) {
            int course = ready.poll();
            order[taken++] = course;
            for (int other : opens.get(course))
                if (--open[other] == 0)
                    ready.offer(other);
        }
        return taken == numCourses ? order : new int[0];
    }
}
