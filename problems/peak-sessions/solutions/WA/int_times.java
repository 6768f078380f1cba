// Wrong: times are kept in 32 bits.
import java.util.*;

public class Main {
    public static void main(String[] args) {
        Scanner scanner = new Scanner(System.in);
        int n = scanner.nextInt();
        TreeMap<Integer, Integer> changes = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            int start = (int) scanner.nextLong(), end = (int) scanner.nextLong();
            changes.merge(start, 1, Integer::sum);
            changes.merge(end, -1, Integer::sum);
        }
        int open = 0, peak = 0, when = 0;
        for (int time : changes.keySet()) {
            open += changes.get(time);
            if (open > peak) {
                peak = open;
                when = time;
            }
        }
        System.out.println(peak + " " + when);
    }
}
