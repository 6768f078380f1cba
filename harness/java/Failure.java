package judge;

/** What an ERROR frame tells of an exception, or of the end of the program. */
final class Failure {
    static final int LOAD = 2, EXCEPTION = 3, EXIT = 5;
    static final String SOURCE = "Solution.java";

    private static final int TEXT_LENGTH_MAX = 1300; // At most three bytes each in UTF-8.

    private Failure() {
    }

    /** Writes all of the frame but its header. What the answer's classes say of themselves is used
     *  if they say it. */
    static void put(Bytes out, int seq, int operation, int kind, Throwable error) {
        StackTraceElement place = placeOf(traceOf(error));
        put(out, seq, operation, kind, place, Encoder.nameOf(error.getClass()), messageOf(error));
    }

    /** The same of an end by System.exit, which @main came to. */
    static void putExit(Bytes out, int seq, int operation, Thread main) {
        put(out, seq, operation, EXIT, placeOf(main.getStackTrace()), "exit",
            "the program was ended by System.exit()");
    }

    private static void put(Bytes out, int seq, int operation, int kind, StackTraceElement place,
                            String type, String message) {
        out.reset(4096);
        out.putInt(seq);
        out.putInt(operation);
        out.putByte(kind);
        out.putInt(place != null ? Math.max(place.getLineNumber(), 0) : 0);
        putText(out, type);
        putText(out, message);
        putText(out, place != null ? nameOf(place) : "");
    }

    private static void putText(Bytes out, String text) {
        out.putText(text.length() > TEXT_LENGTH_MAX ? text.substring(0, TEXT_LENGTH_MAX) : text);
    }

    private static String messageOf(Throwable error) {
        try {
            String message = error.getMessage();
            return message != null ? message : "";
        } catch (Throwable e) {
            return "";
        }
    }

    private static StackTraceElement[] traceOf(Throwable error) {
        try {
            StackTraceElement[] trace = error.getStackTrace();
            return trace != null ? trace : new StackTraceElement[0];
        } catch (Throwable e) {
            return new StackTraceElement[0];
        }
    }

    /** The innermost line in the candidate's own file is the one that helps. */
    private static StackTraceElement placeOf(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) {
            if (frame != null && SOURCE.equals(frame.getFileName()))
                return frame;
        }
        return null;
    }

    /** "RateLimiter.allow", also for what the compiler made of a lambda in it or of its class. */
    private static String nameOf(StackTraceElement frame) {
        String type = frame.getClassName();
        String method = frame.getMethodName();
        type = type.substring(type.lastIndexOf('.') + 1);
        type = type.replaceAll("\\$\\d+", "").replace('$', '.');
        if (method.startsWith("lambda$") && method.lastIndexOf('$') > 7)
            method = method.substring(7, method.lastIndexOf('$'));
        if (method.equals("new") || method.equals("static") || method.startsWith("<"))
            return type;
        return type + "." + method;
    }
}
