package judge;

import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;

/** Reads the judge's values as what the parameters of the answer are. */
final class Decoder {
    /** Of those that an array has as objects, or as arrays. */
    private static final Map<String, Class<?>> SCALARS = Map.of(
        "int", int.class, "long", long.class, "double", double.class, "boolean", boolean.class,
        "Integer", Integer.class, "Long", Long.class, "Double", Double.class,
        "Boolean", Boolean.class, "String", String.class, "Character", Character.class);

    private final byte[] data;
    private final Glue glue;
    private int at;

    Decoder(byte[] data, int at, Glue glue) {
        this.data = data;
        this.at = at;
        this.glue = glue;
    }

    boolean atEnd() {
        return at == data.length;
    }

    int u8() {
        return data[at++] & 0xff;
    }

    int u16() {
        return u8() | u8() << 8;
    }

    int u32() {
        at += 4;
        return Wire.u32(data, at - 4);
    }

    private long i64() {
        return u32() & 0xffffffffL | (long) u32() << 32;
    }

    private int length() {
        int length = u32();
        if (length < 0 || length > data.length - at)
            Wire.leave(1);
        return length;
    }

    /**
     * One value, of a shape in words of Shape.
     */
    Object value(String shape) {
        return value(shape, 0);
    }

    private Object value(String shape, int level) {
        int tag = u8();
        if (tag == 0)
            return null;
        if (tag == 6)
            return many(shape, level);
        switch (tag) {
        case 1:
            return Boolean.FALSE;
        case 2:
            return Boolean.TRUE;
        case 3:
            return number(i64(), shape, level);
        case 4:
            return Double.longBitsToDouble(i64());
        case 5:
            return shape.startsWith("char", level) || shape.startsWith("Character", level)
                ? (Object) text().charAt(0) : text();
        default:
            throw new IllegalArgumentException("tag " + tag);
        }
    }

    private Object many(String shape, int level) {
        switch (shape.charAt(level)) {
        case '<':
            return list(shape, level + 1);
        case '[':
            return array(shape, level + 1);
        default:
            return nodes(shape.substring(level));
        }
    }

    private Object nodes(String name) {
        Integer[] values = new Integer[length()];
        for (int i = 0; i < values.length; i++)
            values[i] = (Integer) value("Integer", 0);
        return Nodes.build(glue, name, values);
    }

    private String text() {
        int length = length();
        at += length;
        return new String(data, at - length, length, StandardCharsets.UTF_8);
    }

    private static Object number(long value, String shape, int level) {
        switch (shape.substring(level)) {
        case "int":
        case "Integer":
            return (int) value;
        case "long":
        case "Long":
            return value;
        default:
            return (double) value;
        }
    }

    private ArrayList<Object> list(String shape, int level) {
        int length = length();
        ArrayList<Object> items = new ArrayList<>(length);
        for (int i = 0; i < length; i++)
            items.add(value(shape, level));
        return items;
    }

    private long whole() {
        return u8() == 3 ? i64() : fail();
    }

    private static long fail() {
        throw new IllegalArgumentException("not a number");
    }

    private double real() {
        int tag = u8();
        return tag == 4 ? Double.longBitsToDouble(i64()) : tag == 3 ? i64() : fail();
    }

    private Object array(String shape, int level) {
        int length = length();
        switch (shape.substring(level)) {
        case "int":
            int[] ints = new int[length];
            for (int i = 0; i < length; i++)
                ints[i] = (int) whole();
            return ints;
        case "long":
            long[] longs = new long[length];
            for (int i = 0; i < length; i++)
                longs[i] = whole();
            return longs;
        case "double":
            double[] doubles = new double[length];
            for (int i = 0; i < length; i++)
                doubles[i] = real();
            return doubles;
        case "boolean":
            boolean[] bools = new boolean[length];
            for (int i = 0; i < length; i++)
                bools[i] = u8() == 2;
            return bools;
        case "char":
            char[] chars = new char[length];
            for (int i = 0; i < length; i++)
                chars[i] = (char) value("char", 0);
            return chars;
        default:
            Object[] items = (Object[]) Array.newInstance(typeOf(shape, level), length);
            for (int i = 0; i < length; i++)
                items[i] = value(shape, level);
            return items;
        }
    }

    private Class<?> typeOf(String shape, int level) {
        String scalar = shape.substring(level);
        switch (shape.charAt(level)) {
        case '<':
            return ArrayList.class;
        case '[':
            return typeOf(shape, level + 1).arrayType();
        default:
            if (Nodes.isName(scalar))
                return glue.nodeClass(scalar);
            return scalar.equals("char") ? char.class : SCALARS.get(scalar);
        }
    }
}
