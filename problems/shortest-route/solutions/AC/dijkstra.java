// Correct: Dijkstra from the end with a PriorityQueue of longs, roads as lists in arrays.
import java.io.*;
import java.util.*;

public class Main {
    private static final StreamTokenizer IN =
        new StreamTokenizer(new BufferedReader(new InputStreamReader(System.in)));

    private static int number() throws IOException {
        IN.nextToken();
        return (int) IN.nval;
    }

    public static void main(String[] args) throws IOException {
        int n = number(), m = number(), s = number(), t = number();
        int[] head = new int[n + 1], next = new int[2 * m], to = new int[2 * m], weight = new int[2 * m];
        Arrays.fill(head, -1);
        for (int e = 0; e < 2 * m; e += 2) {
            int a = number(), b = number(), w = number();
            to[e] = b;
            to[e + 1] = a;
            weight[e] = weight[e + 1] = w;
            next[e] = head[a];
            head[a] = e;
            next[e + 1] = head[b];
            head[b] = e + 1;
        }
        long[] minutes = new long[n + 1];
        int[] roads = new int[n + 1];
        Arrays.fill(minutes, Long.MAX_VALUE);
        PriorityQueue<long[]> heap = new PriorityQueue<>(
            (a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        minutes[t] = 0;
        heap.add(new long[] {0, 0, t});
        while (!heap.isEmpty()) {
            long[] top = heap.poll();
            int city = (int) top[2];
            if (top[0] != minutes[city] || top[1] != roads[city])
                continue;
            for (int e = head[city]; e >= 0; e = next[e]) {
                long offer = top[0] + weight[e];
                int count = (int) top[1] + 1, other = to[e];
                if (offer < minutes[other] || offer == minutes[other] && count < roads[other]) {
                    minutes[other] = offer;
                    roads[other] = count;
                    heap.add(new long[] {offer, count, other});
                }
            }
        }
        if (minutes[s] == Long.MAX_VALUE) {
            System.out.println(-1);
            return;
        }
        StringBuilder out = new StringBuilder().append(minutes[s]).append('\n').append(s);
        for (int city = s; city != t;) {
            int best = Integer.MAX_VALUE;
            for (int e = head[city]; e >= 0; e = next[e])
                if (minutes[city] == minutes[to[e]] + weight[e] && roads[city] == roads[to[e]] + 1)
                    best = Math.min(best, to[e]);
            city = best;
            out.append(' ').append(city);
        }
        System.out.println(out);
    }
}
