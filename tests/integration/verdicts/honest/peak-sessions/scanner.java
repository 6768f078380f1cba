// A Scanner, records and streams, a class that is not called Main, and a main that throws.
import java.util.*;
import java.util.stream.*;

record Change(long time, int delta) { }

public class PeakSessions {
    static String solve(Scanner in) {
        int n = in.nextInt();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            long start = in.nextLong(), end = in.nextLong();
            if (start < end)
                Stream.of(new Change(start, 1), new Change(end, -1)).forEach(changes::add);
        }
        changes.sort(Comparator.comparingLong(Change::time).thenComparingInt(Change::delta));
        long open = 0, peak = 0, when = 0;
        for (Change change : changes) {
            open += change.delta();
            if (open > peak) {
                peak = open;
                when = change.time();
            }
        }
        return peak + " " + when;
    }

    public static void main(String... args) throws Exception {
        try (Scanner in = new Scanner(System.in)) {
            System.out.printf("%s%n", solve(in));
        }
    }
}
