// Correct: counts changes in a TreeMap, as a short answer with a BufferedReader does.
import java.io.*;
import java.util.*;

class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(reader.readLine().trim());
        TreeMap<Long, Integer> changes = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            StringTokenizer tokens = new StringTokenizer(reader.readLine());
            long start = Long.parseLong(tokens.nextToken()), end = Long.parseLong(tokens.nextToken());
            if (start == end)
                continue;
            changes.merge(start, 1, Integer::sum);
            changes.merge(end, -1, Integer::sum);
        }
        int open = 0, peak = 0;
        long when = 0;
        for (Map.Entry<Long, Integer> change : changes.entrySet()) {
            open += change.getValue();
            if (open > peak) {
                peak = open;
                when = change.getKey();
            }
        }
        System.out.println(peak + " " + when);
    }
}
