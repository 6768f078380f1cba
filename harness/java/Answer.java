package judge;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The compiled answer: its classes in one file, and the loader that defines them. What the driver
 * and the JDK have goes first, so that no class of the answer stands in for one of theirs.
 */
final class Answer extends ClassLoader {
    static final String FILE = "solution.classes";

    private final Map<String, byte[]> classes = new HashMap<>();
    private final String glue;

    Answer() throws IOException {
        super(ClassLoader.getSystemClassLoader());
        try (DataInputStream in =
                 new DataInputStream(new BufferedInputStream(new FileInputStream(FILE)))) {
            glue = in.readUTF();
            for (int left = in.readInt(); left > 0; left--) {
                String name = in.readUTF();
                byte[] code = new byte[in.readInt()];
                in.readFully(code);
                classes.put(name, code);
            }
        }
    }

    /** Writes what Answer() reads. */
    static void write(String glue, Map<String, byte[]> classes) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(FILE))) {
            out.writeUTF(glue);
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
        }
    }

    /** The calls of the answer; none of the candidate's code runs for this. */
    Glue glue() throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(this);
        return (Glue) loadClass(glue).getDeclaredConstructor().newInstance();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = classes.remove(name);
        if (code == null)
            throw new ClassNotFoundException(name);
        return defineClass(name, code, 0, code.length);
    }
}
