// Too slow: a graph of all pairs that overlap, and a walk through each component.
class Solution {
    public int[][] merge(int[][] intervals) {
        int n = intervals.length;
        List<List<Integer>> graph = new ArrayList<>();
        for (int i = 0; i < n; i++)
            graph.add(new ArrayList<>());
        for (int round = 0; round < 8; round++) {
            for (int i = 0; i < n; i++)
                graph.get(i).clear();
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    if (intervals[i][0] <= intervals[j][1] && intervals[j][0] <= intervals[i][1])
                        graph.get(i).add(j);
        }
        boolean[] seen = new boolean[n];
        List<int[]> result = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (seen[i])
                continue;
            Deque<Integer> stack = new ArrayDeque<>(List.of(i));
            int[] all = intervals[i].clone();
            seen[i] = true;
            while (!stack.isEmpty()) {
                for (int next : graph.get(stack.pop())) {
                    if (seen[next])
                        continue;
                    seen[next] = true;
                    stack.push(next);
                    all[0] = Math.min(all[0], intervals[next][0]);
                    all[1] = Math.max(all[1], intervals[next][1]);
                }
            }
            result.add(all);
        }
        return result.toArray(new int[0][]);
    }
}
