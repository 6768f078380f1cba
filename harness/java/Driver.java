package judge;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Calls the candidate's code and answers the judge (judge/core/wire.h). */
public final class Driver {
    private static final int FRAME_BYTES = 1 << 16;

    private final Wire wire = new Wire();
    private final ByteBuffer progress = Wire.progressPage();
    private final Bytes out = new Bytes(FRAME_BYTES);
    private final Encoder encoder = new Encoder(out);
    private final Thread main = Thread.currentThread();
    private final Interface asked;
    private final String[] bases;
    private final int[] depths;
    private Glue glue;
    private String[][] shapes;
    private int seq;
    private int operation;
    private volatile boolean inCandidate = true;
    private byte[] reserve = new byte[1 << 18]; // For the report that memory is used up.

    private Driver() throws IOException {
        asked = Interface.read("interface");
        bases = new String[asked.methods.length];
        depths = new int[asked.methods.length];
        for (int i = 0; i < bases.length; i++) {
            bases[i] = Interface.baseOf(asked.methods[i].result());
            depths[i] = Interface.depthOf(asked.methods[i].result());
        }
    }

    public static void main(String[] args) throws IOException {
        Driver driver = new Driver();
        Runtime.getRuntime().addShutdownHook(new Thread(driver::onExit));
        driver.load();
        driver.wire.hello();
        for (;;)
            driver.answer();
    }

    private void load() throws IOException {
        try {
            glue = new Answer().glue();
            shapes = glue.shapes();
            encoder.setGlue(glue);
            glue.load();
        } catch (Throwable e) {
            fail(Failure.LOAD, e);
        }
        inCandidate = false;
    }

    private void answer() throws IOException {
        wire.receive();
        switch (wire.type) {
        case Wire.CASE:
            seq = operation = 0;
            glue.forget();
            break;
        case Wire.CALLS:
            runCalls();
            break;
        case Wire.QUIT:
            flush();
            Wire.leave(0);
            break;
        default:
            Wire.leave(1);
        }
    }

    /** What the answer printed, in whatever way it does that. */
    private static void flush() {
        try {
            System.out.flush();
            System.err.flush();
        } catch (Throwable e) {
            // It is the answer's own.
        }
    }

    private void fail(int kind, Throwable error) throws IOException {
        reserve = null;
        inCandidate = false;
        while (error instanceof ExceptionInInitializerError && error.getCause() != null)
            error = error.getCause();
        Failure.put(out, seq, operation, kind, error);
        wire.send(Wire.ERROR, out);
        Wire.leave(1);
    }

    /** Runs while the main thread waits in System.exit, if that was called there. */
    private void onExit() {
        if (!inCandidate)
            return;
        try {
            Failure.putExit(out, seq, operation, main);
            wire.send(Wire.ERROR, out);
        } catch (IOException e) {
            // The judge is gone.
        }
        Wire.leave(1);
    }

    private void runCalls() throws IOException {
        Decoder in = new Decoder(wire.payload, 0, glue);
        wire.payload = null;
        seq = in.u32();
        operation = 0;
        int flags = in.u8();
        int[] methods = new int[Math.max(in.u32(), 0)];
        Object[][] args = new Object[methods.length][];
        for (int i = 0; i < methods.length; i++) {
            methods[i] = in.u16();
            args[i] = decodeArgs(in, methods[i]);
        }
        if (!in.atEnd())
            Wire.leave(1);
        out.reset(FRAME_BYTES);
        out.putInt(seq);
        out.putInt(methods.length);
        try {
            if ((flags & Wire.PHASED) != 0)
                runPhased(methods, args);
            else
                runPlain(methods, args);
        } catch (Throwable e) {
            fail(Failure.EXCEPTION, e);
        }
        if ((flags & Wire.TIDY) != 0)
            tidy();
        wire.send(Wire.RESULTS, out);
    }

    /** What is in use when the garbage is gone is told beside the progress. */
    private void tidy() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.gc(); // What the first one only enqueued, or moved, is gone now.
        progress.putLong(8, runtime.totalMemory() - runtime.freeMemory());
    }

    private Object[] decodeArgs(Decoder in, int method) {
        int count = in.u8();
        if (method >= shapes.length || count != shapes[method].length)
            Wire.leave(1);
        Object[] args = new Object[count];
        for (int i = 0; i < count; i++)
            args[i] = in.value(shapes[method][i]);
        return args;
    }

    private Object run(int method, Object[] args) throws Throwable {
        Object result = glue.call(method, args);
        Interface.Method about = asked.methods[method];
        if (about.answer < 0)
            return Encoder.settle(result, depths[method]);
        Object left = Encoder.settle(args[about.answer], depths[method]);
        return about.isPrefix() ? new Encoder.Prefix(left, result) : left;
    }

    /** Each result is encoded before the next operation, which may change it, runs. */
    private void runPlain(int[] methods, Object[][] args) throws Throwable {
        for (int i = 0; i < methods.length; i++) {
            operation = i;
            progress.putInt(0, i);
            inCandidate = true;
            Object result = run(methods[i], args[i]);
            inCandidate = false;
            args[i] = null;
            encoder.putAnswer(result, bases[methods[i]], depths[methods[i]]);
        }
    }

    private void runPhased(int[] methods, Object[][] args) throws Throwable {
        Object[] results = new Object[methods.length];
        wire.send(Wire.READY, seq);
        wire.expect(Wire.GO, seq);
        inCandidate = true;
        for (int i = 0; i < methods.length; i++)
            results[i] = run(methods[i], args[i]);
        inCandidate = false;
        wire.send(Wire.DONE, seq);
        wire.expect(Wire.COLLECT, seq);
        for (int i = 0; i < methods.length; i++)
            encoder.putAnswer(results[i], bases[methods[i]], depths[methods[i]]);
    }
}
