package judge;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the calls of an answer: the text of its Glue. */
final class GlueWriter {
    /** What the interface asks for and the answer does not have. */
    static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing(String message) {
            super(message);
        }
    }

    private final Interface asked;
    private final CompilationUnitTree unit;
    private final String plainName;
    private final StringBuilder text = new StringBuilder();

    GlueWriter(Interface asked, CompilationUnitTree unit, String source) throws Missing {
        this.asked = asked;
        this.unit = unit;
        String name = "JudgeGlue";
        while (source.contains(name))
            name += "_";
        plainName = name;
        write();
    }

    String text() {
        return text.toString();
    }

    /** The name of the class that text() is. */
    String name() {
        return unit.getPackageName() == null ? plainName : unit.getPackageName() + "." + plainName;
    }

    private List<ClassTree> classes() {
        List<ClassTree> classes = new ArrayList<>();
        for (Tree tree : unit.getTypeDecls()) {
            if (tree instanceof ClassTree)
                classes.add((ClassTree) tree);
        }
        return classes;
    }

    private ClassTree find(String name) {
        for (ClassTree type : classes()) {
            if (type.getSimpleName().contentEquals(name))
                return type;
        }
        return null;
    }

    /** The methods of @type and of what it extends in this file. */
    private List<MethodTree> methods(ClassTree type, String name) {
        List<MethodTree> found = new ArrayList<>();
        for (int i = 0; type != null && i < 100; i++) {
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree &&
                    ((MethodTree) member).getName().contentEquals(name))
                    found.add((MethodTree) member);
            }
            type = type.getExtendsClause() == null
                ? null : find(type.getExtendsClause().toString().replaceAll("<.*", ""));
        }
        return found;
    }

    private void refuseGiven(String name) throws Missing {
        if (asked.names(name) && find(name) != null)
            throw new Missing(name + " is given: leave your own class of that name out");
    }

    private void write() throws Missing {
        refuseGiven(Nodes.LIST);
        refuseGiven(Nodes.TREE);
        if (unit.getPackageName() != null)
            text.append("package ").append(unit.getPackageName()).append(";\n");
        text.append("public final class ").append(plainName).append(" extends judge.Glue {\n");
        if (asked.isProgram())
            writeProgram();
        else
            writeCalls();
        if (asked.names(Nodes.LIST))
            text.append(GivenNodes.LIST_GLUE);
        if (asked.names(Nodes.TREE))
            text.append(GivenNodes.TREE_GLUE);
        if (asked.names(Nodes.LIST) || asked.names(Nodes.TREE))
            writeNodeClass();
        text.append("}\n");
        if (asked.names(Nodes.LIST))
            text.append(GivenNodes.LIST);
        if (asked.names(Nodes.TREE))
            text.append(GivenNodes.TREE);
    }

    private void writeNodeClass() {
        String last = asked.names(Nodes.TREE) ? Nodes.TREE : Nodes.LIST;
        text.append("public java.lang.Class<?> nodeClass(java.lang.String name) { return ");
        if (asked.names(Nodes.LIST))
            text.append("name.equals(\"ListNode\") ? ListNode.class : ");
        text.append(last).append(".class; }\n");
    }

    private static boolean isMain(MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.STATIC) &&
            method.getParameters().size() == 1;
    }

    private ClassTree mainClass() throws Missing {
        ClassTree found = null;
        for (ClassTree type : classes()) {
            boolean has = methods(type, "main").stream().anyMatch(GlueWriter::isMain);
            if (has && (found == null || type.getSimpleName().contentEquals("Main")))
                found = type;
        }
        if (found == null)
            throw new Missing("no class has a method public static void main(String[] args)");
        return found;
    }

    private void writeProgram() throws Missing {
        writeCallHead();
        text.append(mainClass().getSimpleName())
            .append(".main(new java.lang.String[0]); return null;\n}\n");
    }

    private void writeCallHead() {
        text.append("public java.lang.Object call(int method, java.lang.Object[] args)")
            .append(" throws java.lang.Throwable {\n");
    }

    /** The class that the interface names; for a function any that has it. */
    private ClassTree answerClass() throws Missing {
        ClassTree type = find(asked.className);
        if (asked.isClass() || type != null && !methods(type, asked.methods[0].name).isEmpty()) {
            if (type == null)
                throw new Missing("there is no class " + asked.className);
            return type;
        }
        for (ClassTree other : classes()) {
            if (!methods(other, asked.methods[0].name).isEmpty())
                return other;
        }
        throw new Missing("no class has a method " + asked.methods[0].name);
    }

    private void writeCalls() throws Missing {
        ClassTree type = answerClass();
        String name = type.getSimpleName().toString();
        StringBuilder shapes = new StringBuilder();
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < asked.methods.length; i++) {
            Interface.Method method = asked.methods[i];
            boolean constructs = asked.isClass() && i == 0;
            String[] own = shapesOf(type, constructs ? "<init>" : method.name, method);
            String call = (constructs ? "new " + name
                : asked.isClass() ? "((" + name + ") self)." + method.name
                : "new " + name + "()." + method.name) + arguments(own);
            shapes.append("{");
            for (String shape : own)
                shapes.append('"').append(shape).append("\", ");
            shapes.append("}, ");
            cases.append("case ").append(i).append(": ")
                .append(constructs ? "self = " + call + "; return null;\n"
                    : method.isVoid() ? call + "; return null;\n" : "return " + call + ";\n");
        }
        text.append("public java.lang.String[][] shapes() { return new java.lang.String[][] {")
            .append(shapes).append("}; }\n")
            .append("public void load() throws java.lang.Throwable {\n")
            .append("java.lang.Class.forName(").append(name)
            .append(".class.getName(), true, getClass().getClassLoader());\n}\n");
        writeCallHead();
        text.append("switch (method) {\n").append(cases)
            .append("default: throw new java.lang.IllegalStateException();\n}\n}\n");
    }

    private static String arguments(String[] shapes) {
        StringBuilder list = new StringBuilder("(");
        for (int i = 0; i < shapes.length; i++)
            list.append(i == 0 ? "(" : ", (").append(Shape.javaType(shapes[i])).append(") args[")
                .append(i).append("]");
        return list.append(")").toString();
    }

    /** What the parameters of the answer's own method are, or should be. */
    private String[] shapesOf(ClassTree type, String name, Interface.Method method) {
        for (MethodTree own : methods(type, name)) {
            String[] shapes = own.getParameters().size() == method.params.length
                ? shapesOf(own, method) : null;
            if (shapes != null)
                return shapes;
            if (name.equals("<init>") && own.getParameters().size() == 0)
                continue;
        }
        String[] usual = new String[method.params.length];
        for (int i = 0; i < usual.length; i++)
            usual[i] = Shape.usual(method.params[i]);
        return usual;
    }

    private static String[] shapesOf(MethodTree own, Interface.Method method) {
        String[] shapes = new String[method.params.length];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = Shape.of(own.getParameters().get(i).getType().toString(), method.params[i]);
            if (shapes[i] == null)
                return null;
        }
        return shapes;
    }
}
