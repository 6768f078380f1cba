// Correct: sorts starts and ends apart and walks through both; reads bytes by itself.
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

public class Main {
    private static final DataInputStream IN = new DataInputStream(System.in);
    private static final byte[] BUFFER = new byte[1 << 16];
    private static int filled, next;

    private static int read() throws IOException {
        if (next == filled) {
            filled = IN.read(BUFFER);
            next = 0;
            if (filled <= 0)
                return -1;
        }
        return BUFFER[next++];
    }

    private static long number() throws IOException {
        int c = read();
        while (c < '0')
            c = read();
        long value = 0;
        for (; c >= '0'; c = read())
            value = 10 * value + c - '0';
        return value;
    }

    public static void main(String[] args) throws IOException {
        int n = (int) number(), count = 0;
        long[] starts = new long[n], ends = new long[n];
        for (int i = 0; i < n; i++) {
            long start = number(), end = number();
            if (start == end)
                continue;
            starts[count] = start;
            ends[count++] = end;
        }
        Arrays.sort(starts, 0, count);
        Arrays.sort(ends, 0, count);
        long peak = 0, when = 0;
        for (int opened = 0, closed = 0; opened < count; opened++) {
            while (ends[closed] <= starts[opened])
                closed++;
            if (opened + 1 - closed > peak) {
                peak = opened + 1 - closed;
                when = starts[opened];
            }
        }
        System.out.println(peak + " " + when);
    }
}
