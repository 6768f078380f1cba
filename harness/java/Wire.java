package judge;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import jdk.internal.access.SharedSecrets;
import sun.nio.ch.FileChannelImpl;

/** Frames of judge/core/wire.h on descriptor 3, and the page of progress on descriptor 4. */
final class Wire {
    static final int CASE = 0x01, CALLS = 0x02, GO = 0x03, COLLECT = 0x04, QUIT = 0x05;
    static final int HELLO = 0x81, RESULTS = 0x82, READY = 0x83, DONE = 0x84, ERROR = 0x85;
    static final int PHASED = 1, TIDY = 2; // Flags of CALLS.
    static final int ANSWER_BYTES_MAX = 16 << 20;

    private static final int HEADER_BYTES = 8;
    private static final int PAGE_BYTES = 4096;
    private static final int BLOCK_BYTES_MAX = 1 << 20;

    private final FileInputStream in;
    private final FileOutputStream out;
    private final byte[] header = new byte[HEADER_BYTES];

    /** Of the last frame. */
    int type;
    byte[] payload;

    Wire() {
        FileDescriptor wire = descriptor(3);
        in = new FileInputStream(wire);
        out = new FileOutputStream(wire);
    }

    private static FileDescriptor descriptor(int number) {
        FileDescriptor descriptor = new FileDescriptor();
        SharedSecrets.getJavaIOFileDescriptorAccess().set(descriptor, number);
        return descriptor;
    }

    /** Where the number of each operation is stored before it runs. */
    static ByteBuffer progressPage() {
        try {
            FileChannel channel =
                FileChannelImpl.open(descriptor(4), "progress", true, true, false, null);
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, PAGE_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            return ByteBuffer.allocate(PAGE_BYTES); // It only helps to name an operation.
        }
    }

    static int u32(byte[] data, int at) {
        return data[at] & 0xff | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff) << 16 |
            data[at + 3] << 24;
    }

    /** Ends the program at once, without what the answer left to be done at its end. */
    static void leave(int status) {
        Runtime.getRuntime().halt(status);
    }

    private void fill(byte[] data) throws IOException {
        for (int at = 0; at < data.length;) {
            int got = in.read(data, at, Math.min(data.length - at, BLOCK_BYTES_MAX));
            if (got <= 0)
                leave(1); // The judge is gone.
            at += got;
        }
    }

    /** Waits for the next frame. */
    void receive() throws IOException {
        fill(header);
        type = header[2];
        payload = new byte[u32(header, 4)];
        fill(payload);
    }

    /** Waits for a frame that has @wanted and nothing else in it. */
    void expect(int wantedType, int wanted) throws IOException {
        receive();
        if (type != wantedType || payload.length != 4 || u32(payload, 0) != wanted)
            leave(1);
    }

    /** Sends what @frame holds behind its first eight bytes, which are the header's. */
    void send(int frameType, Bytes frame) throws IOException {
        int length = frame.length() - HEADER_BYTES;
        frame.setHeader(frameType, length);
        // The judge needs no more than the header to refuse it.
        out.write(frame.data(), 0, length > ANSWER_BYTES_MAX ? HEADER_BYTES : frame.length());
        if (length > ANSWER_BYTES_MAX)
            leave(1);
    }

    void send(int frameType, int value) throws IOException {
        Bytes frame = new Bytes(HEADER_BYTES + 4);
        frame.putInt(value);
        send(frameType, frame);
    }

    void hello() throws IOException {
        Bytes frame = new Bytes(HEADER_BYTES + 1);
        frame.putByte(1);
        send(HELLO, frame);
    }
}
