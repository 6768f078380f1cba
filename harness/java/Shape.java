package judge;

import java.util.Map;
import java.util.Set;

/**
 * Which Java type a parameter has: a sign for each list around the scalar, [ for an array and < for
 * a List, and the scalar's type. "[<String" is an array of lists of strings.
 */
final class Shape {
    private static final Set<String> LISTS =
        Set.of("List", "ArrayList", "AbstractList", "Collection", "Iterable", "Object");
    /** Of a scalar of the interface: the first is the usual one, and what else it may be. */
    private static final Map<String, String[]> SCALARS = Map.of(
        "int32", new String[] {"int", "Integer", "long", "Long", "double", "Double"},
        "int64", new String[] {"long", "Long", "double", "Double"},
        "double", new String[] {"double", "Double"},
        "bool", new String[] {"boolean", "Boolean"},
        "string", new String[] {"String"},
        "char", new String[] {"char", "Character"},
        Nodes.LIST, new String[] {Nodes.LIST},
        Nodes.TREE, new String[] {Nodes.TREE});
    private static final Set<String> ANY = Set.of("Object", "Number", "Comparable", "CharSequence");

    private Shape() {
    }

    /** What sites write for a type of the interface. */
    static String usual(String type) {
        String[] scalars = SCALARS.get(Interface.baseOf(type));
        int depth = Interface.depthOf(type);
        boolean boxed = depth == 0 && type.endsWith("?") && scalars.length > 1;
        return "[".repeat(depth) + scalars[boxed ? 1 : 0];
    }

    /** The shape of a parameter that is declared as @declared, or null if that can not be. */
    static String of(String declared, String type) {
        return of(declared.replace(" ", "").replace("...", "[]"), Interface.depthOf(type),
                  SCALARS.get(Interface.baseOf(type)));
    }

    private static String of(String declared, int depth, String[] scalars) {
        if (depth == 0)
            return scalar(declared, scalars);
        if (declared.endsWith("[]")) {
            String inner = of(declared.substring(0, declared.length() - 2), depth - 1, scalars);
            return inner == null ? null : "[" + inner;
        }
        int open = declared.indexOf('<');
        if (!LISTS.contains(simple(open < 0 ? declared : declared.substring(0, open))))
            return null;
        String element = open < 0 ? "Object" : declared.substring(open + 1, declared.length() - 1);
        String inner = of(element.replace("?extends", "").replace("?", "Object"), depth - 1,
                          scalars);
        return inner == null ? null : "<" + inner;
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String scalar(String declared, String[] scalars) {
        String name = simple(declared);
        for (String scalar : scalars) {
            if (scalar.equals(name))
                return scalar;
        }
        return ANY.contains(name) ? scalars[scalars.length > 1 ? 1 : 0] : null;
    }

    /** The type to which an argument is cast. */
    static String javaType(String shape) {
        if (shape.startsWith("["))
            return javaType(shape.substring(1)) + "[]";
        if (shape.startsWith("<"))
            return "java.util.ArrayList";
        if (Nodes.isName(shape))
            return shape;
        return Character.isUpperCase(shape.charAt(0)) ? "java.lang." + shape : shape;
    }
}
