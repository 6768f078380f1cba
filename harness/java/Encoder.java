package judge;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Writes results as what they are. None of the answer's code runs here, for this time is not
 * measured: lists of classes that are not known to be plain were copied by settle() before.
 */
final class Encoder {
    private static final int DEPTH_MAX = 8;
    private static final int NAME_LENGTH_MAX = 1300;
    private static final Set<String> PLAIN = Set.of(
        "java.util.ArrayList", "java.util.LinkedList", "java.util.Arrays$ArrayList",
        "java.util.ImmutableCollections$ListN", "java.util.ImmutableCollections$List12",
        "java.util.Collections$EmptyList", "java.util.Collections$SingletonList",
        "java.util.Vector", "java.util.Stack");

    /** An argument of which as many entries are the answer as the method returned. */
    static final class Prefix {
        private final Object list;
        private final Object count;

        Prefix(Object list, Object count) {
            this.list = list;
            this.count = count;
        }
    }

    private final Bytes out;
    private Glue glue;
    private int nodeDepth; // How deep in lists nodes are; -1: there are none.

    Encoder(Bytes out) {
        this.out = out;
    }

    void setGlue(Glue newGlue) {
        glue = newGlue;
    }

    private static boolean isPlain(Object list) {
        return list.getClass() == ArrayList.class ||
            list.getClass().getClassLoader() == null && PLAIN.contains(list.getClass().getName());
    }

    /** The result with nothing in it that would compute while it is read; part of the operation. */
    static Object settle(Object result, int depth) {
        if (!(result instanceof List) || depth <= 1 && isPlain(result))
            return result;
        List<?> list = (List<?>) result;
        boolean plain = isPlain(list);
        ArrayList<Object> copy = new ArrayList<>();
        for (Object item : list) {
            Object settled = settle(item, depth - 1);
            plain &= settled == item;
            copy.add(settled);
        }
        return plain ? result : copy;
    }

    /** @base is the scalar of the type that the interface names, @depth how many lists it is in. */
    void putAnswer(Object value, String base, int depth) {
        nodeDepth = Nodes.isName(base) ? depth : -1;
        if (value instanceof Prefix)
            putPrefix((Prefix) value, base);
        else
            put(value, base, 0);
    }

    /** What says nothing of a length is put as what it is. */
    private void putPrefix(Prefix prefix, String base) {
        boolean isList = prefix.list instanceof List;
        int size = isList ? ((List<?>) prefix.list).size() : Array.getLength(prefix.list);
        int count = prefix.count instanceof Integer ? (Integer) prefix.count : -1;
        if (count < 0 || count > size) {
            put(prefix.count, base, 0);
        } else if (isList) {
            putItems(Arrays.copyOf(((List<?>) prefix.list).toArray(), count), base, 0);
        } else {
            Object first = Array.newInstance(prefix.list.getClass().getComponentType(), count);
            System.arraycopy(prefix.list, 0, first, 0, count);
            putArray(first, base, 0);
        }
    }

    private void putNode(Object node, String name) {
        String wrong = null;
        if (node == null || glue.nodeClass(name).isInstance(node))
            wrong = Nodes.put(glue, name, node, out);
        else if (node instanceof Number || node instanceof Boolean || node instanceof String)
            putScalar(node, name);
        else
            wrong = nameOf(node.getClass());
        if (wrong != null)
            putForeign(wrong);
    }

    private void put(Object value, String base, int depth) {
        if (depth == nodeDepth)
            putNode(value, base);
        else if (value == null)
            out.putByte(0);
        else if (!putScalar(value, base))
            putOther(value, base, depth);
    }

    /** False: it is none. */
    private boolean putScalar(Object value, String base) {
        if (value instanceof Boolean)
            putBoolean((Boolean) value);
        else if (value instanceof Integer || value instanceof Short || value instanceof Byte)
            out.putTaggedLong(3, ((Number) value).longValue());
        else if (value instanceof Long)
            putLong((Long) value, base);
        else if (value instanceof Double || value instanceof Float)
            putDouble(((Number) value).doubleValue());
        else if (value instanceof String)
            putString((String) value);
        else if (value instanceof Character && base.equals("char"))
            putChar((Character) value);
        else
            return false;
        return true;
    }

    private void putOther(Object value, String base, int depth) {
        if (depth == DEPTH_MAX)
            putForeign("list nested too deep");
        else if (value instanceof List && isPlain(value))
            putList((List<?>) value, base, depth);
        else if (value.getClass().isArray())
            putArray(value, base, depth);
        else
            putForeign(nameOf(value.getClass()));
    }

    private void putBoolean(boolean value) {
        out.putByte(value ? 2 : 1);
    }

    private void putDouble(double value) {
        out.putTaggedLong(4, Double.doubleToRawLongBits(value));
    }

    private void putLong(long value, String base) {
        if (base.equals("int32"))
            putForeign("long");
        else
            out.putTaggedLong(3, value);
    }

    private void putString(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i)))
                continue;
            if (!Character.isSurrogatePair(text.charAt(i),
                                           i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                putForeign("String with half a surrogate pair");
                return;
            }
            i++;
        }
        out.putByte(5);
        out.putText(text);
    }

    private void putChar(char value) {
        if (value == 0 || value >= 0x80) {
            putForeign("char that is not ASCII");
        } else {
            out.putByte(5);
            out.putText(String.valueOf(value));
        }
    }

    private void putForeign(String name) {
        out.putByte(8);
        out.putText(name.length() > NAME_LENGTH_MAX ? name.substring(0, NAME_LENGTH_MAX) : name);
    }

    /** A class as candidates speak of it. */
    static String nameOf(Class<?> type) {
        String name = type.getName();
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** A frame of too many bytes is refused by its header, whatever is in it. */
    private boolean isFull() {
        return out.length() > Wire.ANSWER_BYTES_MAX;
    }

    private void putList(List<?> list, String base, int depth) {
        Object[] items = list.toArray();
        putItems(items, base, depth);
    }

    private void putItems(Object[] items, String base, int depth) {
        out.putTaggedInt(6, items.length);
        for (int i = 0; i < items.length && !isFull(); i++)
            put(items[i], base, depth + 1);
    }

    private void putArray(Object value, String base, int depth) {
        if (value instanceof Object[])
            putItems((Object[]) value, base, depth);
        else if (value instanceof int[])
            putInts((int[]) value);
        else if (value instanceof long[])
            putLongs((long[]) value, base);
        else if (value instanceof double[])
            putDoubles((double[]) value);
        else if (value instanceof boolean[])
            putBooleans((boolean[]) value);
        else if (value instanceof char[] && base.equals("char"))
            putChars((char[]) value);
        else
            putForeign(value.getClass().getComponentType().getName() + "[]");
    }

    private void putInts(int[] items) {
        out.putTaggedInt(6, items.length);
        for (int i = 0; i < items.length && !isFull(); i++)
            out.putTaggedLong(3, items[i]);
    }

    private void putLongs(long[] items, String base) {
        out.putTaggedInt(6, items.length);
        for (int i = 0; i < items.length && !isFull(); i++)
            putLong(items[i], base);
    }

    private void putDoubles(double[] items) {
        out.putTaggedInt(6, items.length);
        for (int i = 0; i < items.length && !isFull(); i++)
            putDouble(items[i]);
    }

    private void putChars(char[] items) {
        out.putTaggedInt(6, items.length);
        for (int i = 0; i < items.length && !isFull(); i++)
            putChar(items[i]);
    }

    private void putBooleans(boolean[] items) {
        out.putTaggedInt(6, items.length);
        for (int i = 0; i < items.length && !isFull(); i++)
            putBoolean(items[i]);
    }
}
