import java.util.*;
@ANSWER@
class Main {
    public static void main(String[] args) throws Exception {
        java.io.StreamTokenizer in = new java.io.StreamTokenizer(
            new java.io.BufferedInputStream(System.in));
        in.nextToken();
        long sum = 0;
        for (int cases = (int) in.nval; cases > 0; cases--) {
            in.nextToken();
            LRUCache cache = new LRUCache((int) in.nval);
            in.nextToken();
            for (int calls = (int) in.nval; calls > 0; calls--) {
                in.nextToken();
                boolean put = in.nval != 0;
                in.nextToken();
                int key = (int) in.nval;
                if (put) {
                    in.nextToken();
                    cache.put(key, (int) in.nval);
                } else {
                    sum += cache.get(key);
                }
            }
        }
        System.out.println(sum);
    }
}
