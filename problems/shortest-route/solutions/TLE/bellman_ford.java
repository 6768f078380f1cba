// Too slow: relaxes all roads until nothing changes.
import java.util.*;

public class Main {
    public static void main(String[] args) {
        Scanner in = new Scanner(System.in);
        int n = in.nextInt(), m = in.nextInt(), s = in.nextInt(), t = in.nextInt();
        int[][] roads = new int[2 * m][];
        for (int i = 0; i < m; i++) {
            int a = in.nextInt(), b = in.nextInt(), w = in.nextInt();
            roads[i] = new int[] {a, b, w};
            roads[2 * m - 1 - i] = new int[] {b, a, w};
        }
        long[] minutes = new long[n + 1], count = new long[n + 1];
        Arrays.fill(minutes, Long.MAX_VALUE / 2);
        minutes[t] = 0;
        for (int round = 0; round < n; round++) {
            for (int[] r : roads) {
                long offer = minutes[r[0]] + r[2];
                if (offer < minutes[r[1]] || offer == minutes[r[1]] && count[r[0]] + 1 < count[r[1]]) {
                    minutes[r[1]] = offer;
                    count[r[1]] = count[r[0]] + 1;
                }
            }
        }
        if (minutes[s] >= Long.MAX_VALUE / 2) {
            System.out.println(-1);
            return;
        }
        System.out.print(minutes[s] + "\n" + s);
        while (s != t) {
            int next = n + 1;
            for (int[] r : roads)
                if (r[0] == s && minutes[s] == minutes[r[1]] + r[2] && count[s] == count[r[1]] + 1)
                    next = Math.min(next, r[1]);
            s = next;
            System.out.print(" " + s);
        }
        System.out.println();
    }
}
