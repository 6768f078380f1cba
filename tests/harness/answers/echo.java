// Gives back what it gets, in every type, and fails in every way.
import java.lang.reflect.Field;

public class Echo {
    static class Foreign {
    }

    private final String[] names;

    Echo(String[] names) {
        this.names = names;
    }

    boolean echo_b(boolean value) { return value; }
    public int echo_i(int value) { return value; }
    protected long echo_l(long value) { return value; }
    Double echo_d(double value) { return value; }
    String echo_s(String value) { return value; }
    boolean[] list_b(boolean[] value) { return value; }
    List<Integer> list_i(List<Integer> value) { return value; }
    long[] list_l(long... value) { return value; }
    ArrayList<Double> list_d(ArrayList<Double> value) { return value; }
    List<String> list_s(List<String> value) { return value; }
    boolean[][] table_b(boolean[][] value) { return value; }
    List<List<Integer>> table_i(List<List<Integer>> value) { return value; }
    List<long[]> table_l(List<long[]> value) { return value; }
    List<Double>[] table_d(List<Double>[] value) { return value; }
    String[][] table_s(String[][] value) { return value; }
    Integer maybe_i(Integer value) { return value; }
    Object maybe_s(String value) { return value; }
    int[] maybe_list(int[] value) { return value; }

    int deep(int n) { return deep(n + 1) + 1; }

    Object fail(String how) throws Exception {
        switch (how) {
        case "throw":
            Supplier<Integer> supplier = () -> {
                throw new IllegalArgumentException("told to");
            };
            return supplier.get();
        case "exit":
            System.exit(0);
        case "quit":
            Runtime.getRuntime().halt(0);
        case "overflow":
            return deep(0);
        case "crash":
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return type.getMethod("getInt", long.class).invoke(field.get(null), 0L);
        case "print":
            System.out.println("hello from the answer");
            return 0;
        case "cycle":
            List<Object> items = new ArrayList<>();
            items.add(items);
            return items;
        case "true":
            return true;
        case "double":
            return 1.5;
        case "float":
            return 0.5f;
        case "long":
            return 1L;
        case "foreign":
            return new Foreign();
        case "big":
            return BigInteger.ONE.shiftLeft(70);
        case "none":
            return null;
        case "text":
            return "7";
        case "char":
            return '7';
        case "map":
            return new HashMap<Integer, Integer>();
        case "surrogate":
            return "a\ud800";
        default:
            return 0;
        }
    }

    void nothing() { }
    int name_count() { return names.length; }
}
