import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Uses what answers use, so that the archive of loaded classes has it (prepare.sh). */
class Training {
    interface Shape {
        int area();
    }

    private final Map<Integer, List<String>> map = new HashMap<>();
    private final Deque<int[]> queue = new ArrayDeque<>();
    private final PriorityQueue<int[]> heap = new PriorityQueue<>((a, b) -> a[0] - b[0]);

    Training(int count) {
        for (int i = 0; i < count; i++) {
            map.computeIfAbsent(i % 3, k -> new ArrayList<>()).add(String.valueOf(i));
            queue.offer(new int[] {i, count});
            heap.add(new int[] {count - i, i});
        }
    }

    int collections() {
        Map<String, Integer> linked = new LinkedHashMap<>(16, 0.75f, true);
        TreeMap<Integer, Integer> tree = new TreeMap<>(Comparator.reverseOrder());
        Set<Integer> seen = new HashSet<>(List.of(1, 2));
        LinkedList<Integer> list = new LinkedList<>(Arrays.asList(3, 1, 2));
        TreeSet<String> names = new TreeSet<>(Set.of("b", "a"));
        for (Map.Entry<Integer, List<String>> entry : map.entrySet()) {
            tree.merge(entry.getKey(), entry.getValue().size(), Integer::sum);
            linked.put(entry.getValue().get(0), entry.getKey());
        }
        Collections.sort(list);
        int[] numbers = {3, 1, 2};
        Arrays.sort(numbers);
        Integer[] boxed = {3, 1, 2};
        Arrays.sort(boxed, (a, b) -> b - a);
        BitSet bits = new BitSet(100);
        bits.set(7);
        return linked.size() + tree.firstKey() + seen.size() + list.getFirst() + numbers[0]
            + names.first().length() + bits.cardinality() + heap.poll()[0] + queue.poll()[0];
    }

    String streams() {
        List<Integer> even = IntStream.range(0, 9).filter(i -> i % 2 == 0).boxed()
            .collect(Collectors.toList());
        Map<Boolean, List<Integer>> parts =
            even.stream().collect(Collectors.groupingBy(i -> i > 4));
        Function<Integer, Integer> twice = i -> 2 * i;
        Supplier<Shape> shape = () -> () -> 7;
        return even.stream().map(twice).map(String::valueOf).collect(Collectors.joining(","))
            + parts.size() + shape.get().area() + String.format("%d %s", 7, "x")
            + String.join("-", List.of("a", "b")) + new Random(1).nextInt(3)
            + Stream.of(1, 2).mapToInt(Integer::intValue).sum();
    }

    public static void main(String[] args) throws Exception {
        java.io.BufferedReader in =
            new java.io.BufferedReader(new java.io.InputStreamReader(System.in));
        StringTokenizer words = new StringTokenizer(in.readLine());
        Scanner scanner = new Scanner("1 2\n");
        Training training = new Training(Integer.parseInt(words.nextToken()) + scanner.nextInt());
        StringBuilder text = new StringBuilder();
        text.append(training.collections()).append(' ').append(training.streams());
        new java.io.PrintWriter(System.out, true).println(text);
        System.out.printf("%.2f%n", 0.5);
        try {
            Object[] none = new Integer[0];
            none[1] = null;
        } catch (ArrayIndexOutOfBoundsException e) {
            e.printStackTrace();
        }
    }
}
