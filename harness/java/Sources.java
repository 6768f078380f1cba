package judge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** What the compiler reads and writes, in memory. */
final class Sources {
    private Sources() {
    }

    /** A source. A public class may have any name in it, as on the sites. */
    static final class Text extends SimpleJavaFileObject {
        private String text;

        Text(String file, String text) {
            super(URI.create(file), Kind.SOURCE);
            this.text = text;
        }

        String text() {
            return text;
        }

        void setText(String newText) {
            text = newText;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }

    /** A class that the compiler made, or one of ours. */
    private static final class Code extends SimpleJavaFileObject {
        private final String name;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Code(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public InputStream openInputStream() {
            if (bytes.size() != 0)
                return new ByteArrayInputStream(bytes.toByteArray());
            return ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class");
        }
    }

    /** There is no class path: an answer sees the JDK and what is ours for it to see. */
    static final class Manager extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private static final Map<String, JavaFileObject> OURS = Map.of(
            "judge", new Code("judge.Glue"), "javafx.util", new Code("javafx.util.Pair"));

        private final Map<String, Code> made = new LinkedHashMap<>();

        Manager(StandardJavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            for (Map.Entry<String, Code> entry : made.entrySet())
                classes.put(entry.getKey(), entry.getValue().bytes.toByteArray());
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(JavaFileManager.Location location, String name,
                                                   JavaFileObject.Kind kind, FileObject sibling) {
            return made.computeIfAbsent(name.replace('/', '.'), Code::new);
        }

        @Override
        public Iterable<JavaFileObject> list(JavaFileManager.Location location, String name,
                                             Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
            if (location != StandardLocation.CLASS_PATH)
                return super.list(location, name, kinds, recurse);
            List<JavaFileObject> found = new ArrayList<>();
            if (OURS.containsKey(name) && kinds.contains(JavaFileObject.Kind.CLASS))
                found.add(OURS.get(name));
            return found;
        }

        @Override
        public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
            return file instanceof Code ? ((Code) file).name
                                        : super.inferBinaryName(location, file);
        }

        @Override
        public boolean isSameFile(FileObject one, FileObject other) {
            return one == other || one.toUri().equals(other.toUri());
        }
    }
}
