package judge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A frame in the making, little endian. The first eight bytes are kept for its header. */
final class Bytes {
    private static final int HEADER_BYTES = 8;

    private byte[] data;
    private int used = HEADER_BYTES;

    Bytes(int size) {
        data = new byte[size];
    }

    byte[] data() {
        return data;
    }

    int length() {
        return used;
    }

    /** Starts anew, with a small block if the last frame was a large one. */
    void reset(int size) {
        if (data.length > 1 << 20)
            data = new byte[size];
        used = HEADER_BYTES;
    }

    void setHeader(int type, int length) {
        data[0] = 'J';
        data[1] = 1;
        data[2] = (byte) type;
        data[3] = 0;
        store(4, length);
    }

    private void store(int at, int value) {
        data[at] = (byte) value;
        data[at + 1] = (byte) (value >> 8);
        data[at + 2] = (byte) (value >> 16);
        data[at + 3] = (byte) (value >> 24);
    }

    private void room(int more) {
        if (data.length - used < more)
            data = Arrays.copyOf(data, (data.length + more) * 2);
    }

    /** Forgets what was put since length() was @length. */
    void cut(int length) {
        used = length;
    }

    /** Of the list that begins at @at. */
    void setCount(int at, int count) {
        store(at + 1, count);
    }

    void putByte(int value) {
        room(1);
        data[used++] = (byte) value;
    }

    void putInt(int value) {
        room(4);
        store(used, value);
        used += 4;
    }

    void putTaggedInt(int tag, int value) {
        room(5);
        data[used] = (byte) tag;
        store(used + 1, value);
        used += 5;
    }

    void putTaggedLong(int tag, long value) {
        room(9);
        data[used] = (byte) tag;
        store(used + 1, (int) value);
        store(used + 5, (int) (value >> 32));
        used += 9;
    }

    void putText(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        putInt(raw.length);
        room(raw.length);
        System.arraycopy(raw, 0, data, used, raw.length);
        used += raw.length;
    }
}
