// Wrong: a breadth-first search, which finds the fewest roads and not the fewest minutes.
import java.util.*;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), m = in.nextInt(), s = in.nextInt(), t = in.nextInt();
        List<TreeMap<Integer, Long>> near = new ArrayList<>();
        for (int i = 0; i <= n; i++)
            near.add(new TreeMap<>());
        for (int i = 0; i < m; i++) {
            int a = in.nextInt(), b = in.nextInt();
            long w = in.nextInt();
            near.get(a).merge(b, w, Math::min);
            near.get(b).merge(a, w, Math::min);
        }
        int[] before = new int[n + 1];
        long[] minutes = new long[n + 1];
        before[s] = s;
        Deque<Integer> queue = new ArrayDeque<>(List.of(s));
        while (!queue.isEmpty()) {
            int city = queue.poll();
            for (Map.Entry<Integer, Long> road : near.get(city).entrySet()) {
                if (before[road.getKey()] != 0)
                    continue;
                before[road.getKey()] = city;
                minutes[road.getKey()] = minutes[city] + road.getValue();
                queue.add(road.getKey());
            }
        }
        if (before[t] == 0) {
            System.out.println(-1);
            return;
        }
        Deque<Integer> route = new ArrayDeque<>();
        for (int city = t; city != s; city = before[city])
            route.addFirst(city);
        StringBuilder out = new StringBuilder().append(minutes[t]).append('\n').append(s);
        for (int city : route)
            out.append(' ').append(city);
        System.out.println(out);
    }
}
