package judge;

/**
 * The calls of the candidate's code, written by Compile for one answer and compiled with it, so
 * that they mean what they would mean in a program of the candidate's own.
 */
public abstract class Glue {
    /** The object of the case. */
    protected Object self;

    /** Calls a method of the interface by its number. */
    public abstract Object call(int method, Object[] args) throws Throwable;

    /** What each parameter is to be, in words of Shape; by method. */
    public String[][] shapes() {
        return new String[0][];
    }

    /** Runs the static initialisers of the answer's class. */
    public void load() throws Throwable {
    }

    /** The class of nodes of that name. */
    public Class<?> nodeClass(String name) {
        throw new IllegalStateException(name);
    }

    public Object listNode(int val, Object next) {
        throw new IllegalStateException();
    }

    public int listVal(Object node) {
        throw new IllegalStateException();
    }

    public Object listNext(Object node) {
        throw new IllegalStateException();
    }

    public Object treeNode(int val) {
        throw new IllegalStateException();
    }

    public int treeVal(Object node) {
        throw new IllegalStateException();
    }

    public Object child(Object node, boolean isRight) {
        throw new IllegalStateException();
    }

    public void setChild(Object node, boolean isRight, Object child) {
        throw new IllegalStateException();
    }

    /** Forgets the object of the case before. */
    public final void forget() {
        self = null;
    }
}
