package judge;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.api.JavacTool;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeMaker;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Compiles the answer and the calls of it in one go, with the imports that interview sites preload.
 * They are put into the tree, not into the text, so that each message is about the candidate's own
 * lines and columns.
 */
public final class Compile implements TaskListener {
    private static final List<String> OPTIONS =
        List.of("-proc:none", "-nowarn", "-Xlint:none", "-g:source,lines",
                "-XDstringConcat=inline");
    private static final List<String> PRELOADED = List.of(
        "java.io", "java.math", "java.text", "java.time", "java.util", "java.util.concurrent",
        "java.util.concurrent.atomic", "java.util.concurrent.locks", "java.util.function",
        "java.util.regex", "java.util.stream", "javafx.util");
    private static final String GIVEN = "judge_given.java";
    private static final int SHOWN_LENGTH_MAX = 200;
    private static final Set<String> PRELOADED_SET = Set.copyOf(PRELOADED);

    private final PrintWriter log = new PrintWriter(System.err, true);
    private final Sources.Text source;
    private final Sources.Text given; // What the problem gives to answers, or null.
    private final Sources.Text glue = new Sources.Text("JudgeGlue.java", "");
    private final Interface asked;
    private Context context;
    private String missing;
    private String glueName = "JudgeGlue";

    private Compile(String file, Interface asked) throws IOException {
        String text = read(file);
        this.source = new Sources.Text(file, text.startsWith("\ufeff") ? text.substring(1) : text);
        this.given =
            new File(GIVEN).exists() ? new Sources.Text(GIVEN, read(GIVEN)) : null;
        this.asked = asked;
    }

    private static String read(String file) throws IOException {
        try (FileInputStream in = new FileInputStream(file)) {
            return new String(in.readAllBytes(), "UTF-8");
        }
    }

    public static void main(String[] args) throws IOException {
        System.exit(new Compile(args[0], Interface.read("interface")).run() ? 0 : 1);
    }

    private boolean run() throws IOException {
        JavacTool compiler = JavacTool.create();
        Sources.Manager files =
            new Sources.Manager(compiler.getStandardFileManager(null, null, null));
        List<Sources.Text> texts =
            given == null ? List.of(source, glue) : List.of(given, source, glue);
        JavacTask task = compiler.getTask(log, files, this::report, OPTIONS, null, texts);
        context = ((BasicJavacTask) task).getContext();
        task.addTaskListener(this);
        try {
            if (!task.call())
                return false;
        } catch (RuntimeException e) {
            log.println(Failure.SOURCE + ": error: the compiler failed: " + e);
            return false;
        }
        if (missing != null) {
            log.println(Failure.SOURCE + ": error: " + missing);
            return false;
        }
        Answer.write(glueName, files.classes());
        return true;
    }

    /** The answer is parsed before the glue is read. */
    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() != TaskEvent.Kind.PARSE)
            return;
        CompilationUnitTree unit = event.getCompilationUnit();
        if (given != null && event.getSourceFile().toUri().equals(given.toUri()))
            preload((JCTree.JCCompilationUnit) unit);
        if (!event.getSourceFile().toUri().equals(source.toUri()))
            return;
        leaveOut((JCTree.JCCompilationUnit) unit);
        try {
            GlueWriter writer = new GlueWriter(asked, unit, source.text());
            glue.setText(writer.text());
            glueName = writer.name();
        } catch (GlueWriter.Missing e) {
            missing = e.getMessage(); // Said when the compiler has nothing to say.
        }
        if (hasOnlyPreloadedPackages(unit))
            preload((JCTree.JCCompilationUnit) unit);
    }

    /** One line for the message, so that its first line says it all, then the line it is about. */
    private void report(Diagnostic<? extends JavaFileObject> found) {
        if (found.getKind() != Diagnostic.Kind.ERROR)
            return;
        String message = found.getMessage(Locale.ENGLISH).replaceAll("\\s*\n\\s*", "; ")
            .replaceAll(" {2,}", " ");
        boolean own = found.getSource() != null && found.getSource().toUri().equals(source.toUri());
        long line = found.getLineNumber();
        if (!own || line < 1) {
            log.println(Failure.SOURCE + ": error: the calls of the interface do not fit: " +
                        message);
            return;
        }
        String[] lines = source.text().split("\r?\n|\r", (int) line + 1);
        log.println(Failure.SOURCE + ":" + line + ":" + found.getColumnNumber() + ": error: " +
                    message);
        if (line <= lines.length && lines[(int) line - 1].length() <= SHOWN_LENGTH_MAX)
            log.println("    " + lines[(int) line - 1].strip());
    }

    private void leaveOut(JCTree.JCCompilationUnit unit) {
        com.sun.tools.javac.util.List<JCTree> kept = com.sun.tools.javac.util.List.nil();
        for (JCTree tree : unit.defs) {
            if (!GivenNodes.isSame(tree, asked))
                kept = kept.append(tree);
        }
        unit.defs = kept;
    }

    private static boolean hasOnlyPreloadedPackages(CompilationUnitTree unit) {
        for (ImportTree line : unit.getImports()) {
            String name = line.getQualifiedIdentifier().toString();
            if (!line.isStatic() && name.endsWith(".*") &&
                !PRELOADED_SET.contains(name.substring(0, name.length() - 2)))
                return false; // A name in both would be ambiguous.
        }
        return true;
    }

    private void preload(JCTree.JCCompilationUnit unit) {
        TreeMaker make = TreeMaker.instance(context).at(unit.pos);
        Names names = Names.instance(context);
        for (String name : PRELOADED) {
            JCTree.JCExpression tree = null;
            for (String word : (name + ".*").split("\\."))
                tree = tree == null ? make.Ident(names.fromString(word))
                                    : make.Select(tree, names.fromString(word));
            JCTree line = make.Import(tree, false);
            unit.defs = unit.getPackage() == null
                ? unit.defs.prepend(line)
                : unit.defs.tail.prepend(line).prepend(unit.defs.head);
        }
    }
}
