package judge;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the problem asks for, as interface.in wrote it. */
final class Interface {
    /** One method; number 0 is the constructor, or the function. */
    static final class Method {
        final String name;
        final String returns;
        /** The parameter that is the answer, and not what is returned; or -1. */
        final int answer;
        final String[] params;

        Method(String line) {
            String[] words = line.split(" ");
            name = words[0];
            returns = words[1];
            answer = words[2].equals("-") ? -1 : Integer.parseInt(words[2]);
            params = new String[words.length - 3];
            System.arraycopy(words, 3, params, 0, params.length);
        }

        boolean isVoid() {
            return returns.equals("void");
        }

        /** What is returned says how many entries of the parameter are the answer. */
        boolean isPrefix() {
            return answer >= 0 && !isVoid();
        }

        /** The type of the answer. */
        String result() {
            return answer < 0 ? returns : params[answer];
        }
    }

    final String kind;
    final String className;
    final Method[] methods;

    private Interface(String[] lines) {
        String[] head = lines[0].split(" ");
        kind = head[0];
        className = head[1];
        methods = new Method[lines.length - 1];
        for (int i = 0; i < methods.length; i++)
            methods[i] = new Method(lines[i + 1]);
    }

    boolean isClass() {
        return kind.equals("class");
    }

    boolean isProgram() {
        return kind.equals("stdin");
    }

    /** Is there @name in a type of it? */
    boolean names(String name) {
        for (Method method : methods) {
            if (method.returns.contains(name) || String.join(" ", method.params).contains(name))
                return true;
        }
        return false;
    }

    static Interface read(String file) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            return new Interface(
                new String(in.readAllBytes(), StandardCharsets.UTF_8).trim().split("\n"));
        }
    }

    /** The scalar inside of a type: of "list<list<int32>>?" it is "int32". */
    static String baseOf(String type) {
        int open = type.lastIndexOf('<') + 1;
        int end = open;
        while (end < type.length() && type.charAt(end) != '>' && type.charAt(end) != '?')
            end++;
        return type.substring(open, end);
    }

    /** How many lists are around the scalar. */
    static int depthOf(String type) {
        int depth = 0;
        while (type.startsWith("list<", 5 * depth))
            depth++;
        return depth;
    }
}
